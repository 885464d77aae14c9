package dev.sagashop.saga.simulation.story;

import dev.sagashop.saga.simulation.faults.Fault;
import java.util.Map;
import java.util.TreeMap;

/** How often what happened. Belongs to one thread; {@link #add} brings several together. */
public final class Tally {

    private final long[] faults = new long[Fault.values().length];
    private final Map<String, long[]> decisions = new TreeMap<>();
    private final Map<String, long[]> outcomes = new TreeMap<>();
    private long steps;
    private long orders;

    public void count(Fault fault) {
        faults[fault.ordinal()]++;
    }

    public void countDecision(String name) {
        decisions.computeIfAbsent(name, first -> new long[1])[0]++;
    }

    public void countOutcome(String name) {
        outcomes.computeIfAbsent(name, first -> new long[1])[0]++;
        orders++;
    }

    public void countSteps(int more) {
        steps += more;
    }

    public void add(Tally other) {
        for (int i = 0; i < faults.length; i++) {
            faults[i] += other.faults[i];
        }
        other.decisions.forEach((name, count) -> decisions.computeIfAbsent(name, first -> new long[1])[0] += count[0]);
        other.outcomes.forEach((name, count) -> outcomes.computeIfAbsent(name, first -> new long[1])[0] += count[0]);
        steps += other.steps;
        orders += other.orders;
    }

    public Map<String, Long> faults() {
        Map<String, Long> counts = new TreeMap<>();
        for (Fault fault : Fault.values()) {
            counts.put(fault.name(), faults[fault.ordinal()]);
        }
        return counts;
    }

    public Map<String, Long> decisions() {
        return numbers(decisions);
    }

    public Map<String, Long> outcomes() {
        return numbers(outcomes);
    }

    public long steps() {
        return steps;
    }

    /** Orders, each of which is a saga. */
    public long orders() {
        return orders;
    }

    private static Map<String, Long> numbers(Map<String, long[]> counts) {
        Map<String, Long> numbers = new TreeMap<>();
        counts.forEach((name, count) -> numbers.put(name, count[0]));
        return numbers;
    }
}
