package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.bench.measure.ProcessMemory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What processes have used and hold, by what the system tells of them; Linux alone tells of memory. */
final class Footprint {
    private static final double BYTES_IN_MEGABYTE = 1024 * 1024;

    private Footprint() {}

    /** A process and all that it has started. */
    static List<ProcessHandle> family(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    static double cpuSeconds(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toMillis() / 1000.0)
                .sum();
    }

    static double residentMegabytes(List<ProcessHandle> processes) {
        return ProcessMemory.of(processes).residentBytes() / BYTES_IN_MEGABYTE;
    }

    static double proportionalMegabytes(List<ProcessHandle> processes) {
        return ProcessMemory.of(processes).proportionalBytes() / BYTES_IN_MEGABYTE;
    }
}
