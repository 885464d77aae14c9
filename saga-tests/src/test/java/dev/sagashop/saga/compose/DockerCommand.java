package dev.sagashop.saga.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Docker's command line, which is what people type.
 *
 * @param directory where it is called
 * @param environment what Compose's variables are set to
 */
record DockerCommand(Path directory, Map<String, String> environment) {

    /** Runs it to its end and returns what it printed. */
    String run(List<String> arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("docker"), arguments.stream())
                            .toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("docker " + String.join(" ", arguments) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
