package dev.sagashop.localstack.bench.result;

/**
 * What moved within the window, whenever it had been due.
 *
 * @param acceptedPerSecond orders that were accepted
 * @param confirmedPerSecond orders whose confirmation was read
 * @param backlogBefore orders accepted and without an outcome, as the window began
 * @param backlogAfter the same as it ended
 */
public record Flow(double acceptedPerSecond, double confirmedPerSecond, long backlogBefore, long backlogAfter) {}
