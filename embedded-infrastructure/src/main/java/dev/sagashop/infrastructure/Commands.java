package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short programs of the operating system. */
final class Commands {
    /** Longer than the slowest of them: a recovery after a crash. */
    private static final long TIMEOUT_SECONDS = 120;

    private Commands() {}

    /** Runs a program with its output appended to a file; fails with what it wrote unless it exits with 0. */
    static void run(List<String> command, Path output) {
        long before = sizeOf(output);
        if (exitStatus(command, ProcessBuilder.Redirect.appendTo(output.toFile())) != 0) {
            throw new InfrastructureException(
                    "%s failed:%n%s".formatted(Path.of(command.getFirst()).getFileName(), since(before, output)));
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return exitStatus(command, ProcessBuilder.Redirect.DISCARD) == 0;
        } catch (InfrastructureException absent) {
            return false;
        }
    }

    private static int exitStatus(List<String> command, ProcessBuilder.Redirect output) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new InfrastructureException(command.getFirst() + " did not end in " + TIMEOUT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new InfrastructureException("Could not run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private static long sizeOf(Path file) {
        return file.toFile().length();
    }

    private static String since(long offset, Path file) {
        try {
            String written = Files.readString(file);
            return written.substring((int) Math.min(offset, written.length())).strip();
        } catch (IOException e) {
            return "(its output in " + file + " could not be read: " + e.getMessage() + ")";
        }
    }
}
