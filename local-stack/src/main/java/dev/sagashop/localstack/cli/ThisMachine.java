package dev.sagashop.localstack.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.sagashop.localstack.bench.result.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a benchmark's figures depend on. */
final class ThisMachine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private ThisMachine() {}

    static Machine describe() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                System.getProperty("sagashop.commit", "unknown"));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
