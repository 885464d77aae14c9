package dev.sagashop.localstack.bench.result;

/**
 * What became of the orders that were due in one second of the window.
 *
 * @param second counted from the window's beginning
 * @param accepted how long it took until they were accepted
 * @param confirmed how long it took until they were confirmed
 */
public record Second(int second, Latency accepted, Latency confirmed) {}
