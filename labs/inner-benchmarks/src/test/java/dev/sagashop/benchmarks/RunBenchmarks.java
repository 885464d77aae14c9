package dev.sagashop.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./shop bench inner}: all of them, each in a JVM of its own, with what they allocate; takes JMH's options. */
public final class RunBenchmarks {
    private static final int ITERATIONS = 5;

    private RunBenchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var given = new CommandLineOptions(arguments);
        Options options = new OptionsBuilder()
                .parent(given)
                .forks(given.getForkCount().orElse(1))
                .warmupIterations(given.getWarmupIterations().orElse(ITERATIONS))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(given.getMeasurementIterations().orElse(ITERATIONS))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .addProfiler(GCProfiler.class)
                .build();
        new Runner(options).run();
    }
}
