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
        List<Long> pids = process.family().map(ProcessHandle::pid).toList();
        return new ProcessMemory(
                pids.stream().mapToLong(ProcFile::residentBytes).sum(),
                pids.stream().mapToLong(ProcFile::proportionalBytes).sum());
    }
}
