package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs short programs of the operating system. */
final class Commands {
    /** Longer than the slowest of them: a recovery after a crash. */
    private static final long TIMEOUT_SECONDS = 120;

    private Commands() {}

    /**
     * Runs a program with its output appended to a file; fails with what it wrote unless it exits with 0.
     *
     * @param program what it is called in the message: the command may begin with others, which make it another user's
     */
    static void run(String program, List<String> command, Map<String, String> environment, Path output) {
        long before = sizeOf(output);
        if (exitStatus(command, environment, ProcessBuilder.Redirect.appendTo(output.toFile())) != 0) {
            throw new InfrastructureException("%s failed:%n%s".formatted(program, since(before, output)));
        }
    }

    /**
     * A process yet to be started in an environment that holds nothing but where programs are: variables that are meant
     * for other programs, such as PGPORT or LD_LIBRARY_PATH, do not reach it.
     */
    static ProcessBuilder alone(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    static boolean succeeds(List<String> command) {
        try {
            return exitStatus(command, Map.of(), ProcessBuilder.Redirect.DISCARD) == 0;
        } catch (InfrastructureException absent) {
            return false;
        }
    }

    private static int exitStatus(
            List<String> command, Map<String, String> environment, ProcessBuilder.Redirect output) {
        try {
            ProcessBuilder builder = alone(command).redirectOutput(output);
            builder.environment().putAll(environment);
            Process process = builder.start();
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

    static String since(long offset, Path file) {
        try {
            String written = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return written.substring((int) Math.min(offset, written.length())).strip();
        } catch (IOException e) {
            return "(its output in " + file + " could not be read: " + e.getMessage() + ")";
        }
    }
}
