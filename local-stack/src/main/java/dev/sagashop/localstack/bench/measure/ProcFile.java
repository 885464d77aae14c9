package dev.sagashop.localstack.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells of a process under {@code /proc}. */
final class ProcFile {

    private static final Path PROC = Path.of("/proc");
    private static final long BYTES_IN_KIB = 1_024;

    /** In which {@code /proc} counts CPU time, on every architecture that matters. */
    private static final double TICKS_A_SECOND = 100;

    /** Where utime, stime, cutime and cstime are, counted from the state that follows the command's name. */
    private static final int UTIME = 11;

    private static final int CSTIME = 14;

    private ProcFile() {}

    static boolean isThere() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** CPU seconds of a process and of the children of it that have ended; 0 once it is gone. */
    static double cpuSeconds(long pid) {
        return read(pid, "stat").map(ProcFile::cpuSeconds).orElse(0.0);
    }

    /** Of the content of a stat file; the command's name may hold anything, parentheses and blanks too. */
    static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = UTIME; field <= CSTIME; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_A_SECOND;
    }

    static long residentBytes(long pid) {
        return read(pid, "status").map(text -> kib(text, "VmRSS")).orElse(0L);
    }

    /** 0 where the kernel does not tell, or not to us. */
    static long proportionalBytes(long pid) {
        return read(pid, "smaps_rollup").map(text -> kib(text, "Pss")).orElse(0L);
    }

    static long kib(String text, String name) {
        Matcher line = Pattern.compile("^" + name + ":\\s+([0-9]+) kB", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? Long.parseLong(line.group(1)) * BYTES_IN_KIB : 0;
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(PROC.resolve(pid + "/" + file)));
        } catch (IOException goneOrForbidden) {
            return Optional.empty();
        }
    }
}
