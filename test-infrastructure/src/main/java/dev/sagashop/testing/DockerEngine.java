package dev.sagashop.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** The Docker engine, wherever Testcontainers finds it: {@code DOCKER_HOST}, the usual sockets, Docker Desktop. */
final class DockerEngine {

    private DockerEngine() {}

    /** Its address, if it answers. */
    static Optional<String> find() {
        return silently(() -> {
            try {
                // Of all that finds the engine this alone starts no container yet.
                return Optional.of(DockerClientFactory.instance()
                        .getTransportConfig()
                        .getDockerHost()
                        .toString());
            } catch (IllegalStateException nowhere) {
                return Optional.empty();
            }
        });
    }

    /** Not finding an engine is no error here, and need not be logged with a stack trace for each place. */
    private static <T> T silently(Supplier<T> look) {
        level("tc", Level.WARN);
        level("com.github.dockerjava", Level.OFF); // each failed attempt to get an image, which then is reported anyway
        level("org.testcontainers", Level.OFF);
        try {
            return look.get();
        } finally {
            level("org.testcontainers", Level.WARN);
        }
    }

    private static void level(String logger, Level level) {
        ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
    }
}
