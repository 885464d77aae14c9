package dev.sagashop.localstack.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Says beforehand that the machine is too small, rather than having the system kill a part of the shop later. */
public final class MemoryCheck {
    static final String IGNORE = "SAGASHOP_IGNORE_MEMORY";
    private static final long MEGABYTE = 1024L * 1024;

    private MemoryCheck() {}

    public static void require(Mode mode, Map<String, String> environment) {
        require(mode, availableMegabytes(), environment);
    }

    static void require(Mode mode, long availableMegabytes, Map<String, String> environment) {
        long needed = neededMegabytes(mode);
        if (availableMegabytes < needed && !environment.containsKey(IGNORE)) {
            throw new StartUpException(
                    "The shop needs about %d MB of memory and %d MB are available; close something, or try with %s=1."
                            .formatted(needed, availableMegabytes, IGNORE));
        }
    }

    /** Measured, with a margin. */
    private static long neededMegabytes(Mode mode) {
        return switch (mode) {
            case ONE_JVM -> 1_200;
            case PROCESSES -> 2_600;
        };
    }

    private static long availableMegabytes() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // Within a container's limit the JVM reports that as the total.
        return Math.min(system.getTotalMemorySize() / MEGABYTE, linuxAvailableMegabytes());
    }

    /** What Linux says could be had without swapping; no bound on other systems, which do not say. */
    private static long linuxAvailableMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException notLinux) {
            return Long.MAX_VALUE;
        }
    }
}
