package dev.sagashop.localstack.bench.measure;

import dev.sagashop.localstack.bench.result.PerOrder;
import dev.sagashop.localstack.bench.result.ProcessUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What was used from one reading to another.
 *
 * @param before the first
 * @param after the second, of the same processes
 * @param memory of the same processes
 * @param orders that were brought to their end in between
 */
public record Usage(Reading before, Reading after, List<ProcessMemory> memory, long orders) {

    public List<ProcessUse> processes() {
        return IntStream.range(0, after.processes().size())
                .mapToObj(i -> use(before.processes().get(i), after.processes().get(i), memory.get(i)))
                .toList();
    }

    private ProcessUse use(ProcessTimes from, ProcessTimes to, ProcessMemory in) {
        double cpuSeconds = Math.max(0, to.cpuSeconds() - from.cpuSeconds());
        return new ProcessUse(
                to.name(), cpuSeconds, perOrder(cpuSeconds * 1_000), in.residentBytes(), in.proportionalBytes());
    }

    public PerOrder perOrder() {
        double cpuMillis = processes().stream()
                .filter(process -> !process.name().equals(Probe.LOAD))
                .mapToDouble(ProcessUse::cpuMillisPerOrder)
                .sum();
        Map<String, Double> messages = perOrder(before.messages(), after.messages());
        Map<String, Double> transactions = perOrder(before.transactions(), after.transactions());
        return new PerOrder(cpuMillis, sum(messages), messages, sum(transactions), transactions);
    }

    private Map<String, Double> perOrder(Map<String, Long> from, Map<String, Long> to) {
        Map<String, Double> perOrder = new TreeMap<>();
        to.forEach((name, count) -> {
            long more = count - from.getOrDefault(name, 0L);
            if (more > 0) {
                perOrder.put(name, perOrder(more));
            }
        });
        return perOrder;
    }

    /** 0 if there was no order, to whom nothing can be charged. */
    private double perOrder(double amount) {
        return orders == 0 ? 0 : amount / orders;
    }

    private static double sum(Map<String, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
