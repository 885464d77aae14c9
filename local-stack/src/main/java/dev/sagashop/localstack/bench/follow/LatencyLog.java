package dev.sagashop.localstack.bench.follow;

import dev.sagashop.localstack.bench.result.Latency;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;

/** Latencies of a window's orders, counted from when they were due, all together and by the second they were due in. */
final class LatencyLog {

    private static final double MICROS_IN_MILLI = 1_000;
    private static final long NANOS_IN_MICRO = 1_000;
    private static final long NANOS_IN_SECOND = 1_000_000_000;

    private final long begin;
    private final Histogram all = new Histogram(3);
    private final List<AbstractHistogram> bySecond = new ArrayList<>();

    /** @param begin of the window */
    LatencyLog(long begin) {
        this.begin = begin;
    }

    void record(long due, long at) {
        long micros = Math.max(0, at - due) / NANOS_IN_MICRO;
        all.recordValue(micros);
        second((int) ((due - begin) / NANOS_IN_SECOND)).recordValue(micros);
    }

    private AbstractHistogram second(int number) {
        while (bySecond.size() <= number) {
            bySecond.add(new IntCountsHistogram(2));
        }
        return bySecond.get(number);
    }

    Latency latency() {
        return latency(all);
    }

    Latency ofSecond(int number) {
        return number < bySecond.size() ? latency(bySecond.get(number)) : Latency.NONE;
    }

    private static Latency latency(AbstractHistogram histogram) {
        return new Latency(
                histogram.getTotalCount(),
                millis(histogram, 50),
                millis(histogram, 90),
                millis(histogram, 95),
                millis(histogram, 99),
                histogram.getMaxValue() / MICROS_IN_MILLI);
    }

    private static double millis(AbstractHistogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MICROS_IN_MILLI;
    }
}
