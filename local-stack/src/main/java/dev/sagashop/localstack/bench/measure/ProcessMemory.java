package dev.sagashop.localstack.bench.measure;

import java.util.List;

/**
 * What a process and its children have in memory.
 *
 * @param residentBytes what they share is counted for each; 0 if it cannot be told
 * @param proportionalBytes what is shared being split among those who share it; 0 if it cannot be told
 */
public record ProcessMemory(long residentBytes, long proportionalBytes) {

    static ProcessMemory of(ObservedProcess process) {
        return of(process.family().toList());
    }

    /** Of all of them together. */
    public static ProcessMemory of(List<ProcessHandle> processes) {
        return new ProcessMemory(
                processes.stream()
                        .mapToLong(process -> ProcFile.residentBytes(process.pid()))
                        .sum(),
                processes.stream()
                        .mapToLong(process -> ProcFile.proportionalBytes(process.pid()))
                        .sum());
    }
}
