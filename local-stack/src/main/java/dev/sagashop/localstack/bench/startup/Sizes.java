package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.layout.ServiceArtifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a service takes on disk, in megabytes.
 *
 * @param ownJar its own classes
 * @param libraries the jars that it depends on
 * @param aotCache 0 if there is none
 * @param image 0 if there is no Docker here, or no image
 */
public record Sizes(double ownJar, double libraries, double aotCache, double image) {
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final int DOCKER_ANSWERS_WITHIN_SECONDS = 10;

    static Sizes of(ServiceArtifact service) throws IOException, InterruptedException {
        double libraries = 0;
        for (Path library : service.libraries()) {
            libraries += megabytes(library);
        }
        return new Sizes(megabytes(service.jar()), libraries, megabytes(service.aotCache()), image(service.name()));
    }

    private static double megabytes(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) / MEGABYTE : 0;
    }

    private static double image(String service) throws InterruptedException {
        List<String> question = List.of("docker", "image", "inspect", "--format", "{{.Size}}", "sagashop/" + service);
        try {
            Process docker = new ProcessBuilder(question)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            docker.getOutputStream().close();
            if (!docker.waitFor(DOCKER_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                docker.destroyForcibly();
                return 0;
            }
            String answer = new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.matches("[0-9]{1,18}") ? Long.parseLong(answer) / MEGABYTE : 0;
        } catch (IOException noDocker) {
            return 0;
        }
    }
}
