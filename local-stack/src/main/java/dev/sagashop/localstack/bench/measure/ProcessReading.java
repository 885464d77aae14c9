package dev.sagashop.localstack.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process and its children at one time.
 *
 * @param name as people call it
 * @param cpuSeconds used since it was started, by children that have ended too
 * @param residentBytes 0 if it cannot be told
 * @param proportionalBytes 0 if it cannot be told
 */
record ProcessReading(String name, double cpuSeconds, long residentBytes, long proportionalBytes) {

    static ProcessReading of(ObservedProcess process) {
        List<ProcessHandle> family = ProcessHandle.of(process.pid()).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), children(root, process)))
                .toList();
        List<Long> pids = family.stream().map(ProcessHandle::pid).toList();
        double cpu = ProcFile.isThere()
                ? pids.stream().mapToDouble(ProcFile::cpuSeconds).sum()
                : family.stream().mapToDouble(ProcessReading::cpuSeconds).sum();
        return new ProcessReading(
                process.name(),
                cpu,
                pids.stream().mapToLong(ProcFile::residentBytes).sum(),
                pids.stream().mapToLong(ProcFile::proportionalBytes).sum());
    }

    private static Stream<ProcessHandle> children(ProcessHandle root, ObservedProcess process) {
        return process.withChildren() ? root.descendants() : Stream.empty();
    }

    private static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
