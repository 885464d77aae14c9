package dev.sagashop.localstack.bench.measure;

import java.time.Duration;

/**
 * What a process has used until now.
 *
 * @param name as people call it
 * @param cpuSeconds since it was started, by its children too, those that have ended included
 */
record ProcessTimes(String name, double cpuSeconds) {

    static ProcessTimes of(ObservedProcess process) {
        double cpuSeconds = ProcFile.isThere()
                ? process.family()
                        .mapToDouble(one -> ProcFile.cpuSeconds(one.pid()))
                        .sum()
                : process.family().mapToDouble(ProcessTimes::cpuSeconds).sum();
        return new ProcessTimes(process.name(), cpuSeconds);
    }

    /** Where there is no {@code /proc}; what children have used that ended is lost. */
    private static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
