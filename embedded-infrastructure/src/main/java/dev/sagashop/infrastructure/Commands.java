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

    /**
     * Runs a program in a directory, with its output appended to a file; fails with what it wrote unless it exits with 0.
     *
     * @param command the program, behind what it is run by
     */
    static void run(Command command, Path directory, Path output) {
        long before = sizeOf(output);
        ProcessBuilder process = new ProcessBuilder(command.line())
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        if (exitStatus(process) != 0) {
            throw new InfrastructureException("%s failed:%n%s".formatted(command.program(), since(before, output)));
        }
    }

    /** @param program what a person calls it, which is not always the first word of the line */
    record Command(String program, List<String> line) {}

    static boolean succeeds(List<String> command) {
        try {
            return exitStatus(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)) == 0;
        } catch (InfrastructureException absent) {
            return false;
        }
    }

    private static int exitStatus(ProcessBuilder builder) {
        String first = builder.command().getFirst();
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new InfrastructureException(first + " did not end in " + TIMEOUT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new InfrastructureException("Could not run " + first, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for " + first, e);
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
