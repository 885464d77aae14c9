package dev.sagashop.chaos;

import dev.sagashop.chaos.fault.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What has happened so far, told line by line as it happens. */
final class Journal {

    private final Consumer<String> out;
    private final long begunNanos = System.nanoTime();
    private final Map<String, Integer> faults = new TreeMap<>();

    Journal(Consumer<String> out) {
        this.out = out;
    }

    synchronized void happened(Fault fault, Duration took) {
        faults.merge(fault.kind(), 1, Integer::sum);
        line("%s; over after %.1f s".formatted(fault, took.toMillis() / 1000.0));
    }

    void line(String text) {
        Duration time = elapsed();
        out.accept("  %2d:%02d  %s".formatted(time.toMinutes(), time.toSecondsPart(), text));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    /** How often each kind of fault has happened. */
    synchronized Map<String, Integer> faults() {
        return new TreeMap<>(faults);
    }
}
