package dev.sagashop.localstack.bench.result;

/**
 * Where and of what a benchmark was run.
 *
 * @param os its operating system
 * @param processor what the system calls it
 * @param cores that the system has
 * @param memoryBytes of the whole machine; 0 where that cannot be told
 * @param jdk that runs the load, and the shop if it was opened the same way
 * @param commit of the shop's sources; "unknown" outside a clone
 */
public record Machine(String os, String processor, int cores, long memoryBytes, String jdk, String commit) {}
