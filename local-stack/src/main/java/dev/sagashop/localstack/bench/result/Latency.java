package dev.sagashop.localstack.bench.result;

/**
 * How long something took, counted from when the request was due and not from when it left: a shop that falls behind
 * cannot make its own waiting invisible. In milliseconds; all 0 if it never happened.
 *
 * @param count how often it happened
 */
public record Latency(long count, double p50, double p90, double p95, double p99, double max) {

    public static final Latency NONE = new Latency(0, 0, 0, 0, 0, 0);
}
