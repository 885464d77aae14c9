package dev.sagashop.localstack.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes have used and hold, by what the system tells of them; Linux alone tells of memory. */
final class Footprint {
    private static final double KILOBYTES_IN_MEGABYTE = 1024;

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
        return megabytes(processes, "status", "VmRSS");
    }

    static double proportionalMegabytes(List<ProcessHandle> processes) {
        return megabytes(processes, "smaps_rollup", "Pss");
    }

    private static double megabytes(List<ProcessHandle> processes, String file, String figure) {
        Pattern line = Pattern.compile("^" + figure + ":\\s+([0-9]+) kB", Pattern.MULTILINE);
        return processes.stream()
                        .map(process -> Path.of("/proc", String.valueOf(process.pid()), file))
                        .mapToLong(path -> kilobytes(path, line))
                        .sum()
                / KILOBYTES_IN_MEGABYTE;
    }

    private static long kilobytes(Path file, Pattern line) {
        try {
            Matcher found = line.matcher(Files.readString(file));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }
}
