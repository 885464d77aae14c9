package dev.sagashop.saga.compose;

import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.invariants.Invariants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop of {@code docker-compose.yml} under a project name of its own, which goes with its volumes at the end. */
final class ComposedShop implements AutoCloseable {

    private static final String PROJECT = "sagashop-trouble";
    private static final Path ROOT =
            Path.of(System.getProperty("sagashop.root")).toAbsolutePath().normalize();

    /** The tests look into the databases, and have the order service audit: each of its instances on any port. */
    private static final String OPEN_PORTS = """
            services:
              postgres: { ports: ["127.0.0.1:%d:5432"] }
              order-service: { ports: ["127.0.0.1::8080"] }
            """;

    private final int webPort = freePort();
    private final int mobilePort = freePort();
    private final int postgresPort = freePort();
    private final List<Path> files = new ArrayList<>();
    private final Path directory;
    private final DockerCommand docker;

    /** @param override another compose file's content, laid over the shop's; empty for none */
    ComposedShop(String override) {
        try {
            directory = Files.createTempDirectory(PROJECT);
            files.add(ROOT.resolve("docker-compose.yml"));
            files.add(Files.writeString(directory.resolve("ports.yml"), OPEN_PORTS.formatted(postgresPort)));
            if (!override.isEmpty()) {
                files.add(Files.writeString(directory.resolve("override.yml"), override));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        docker = new DockerCommand(
                ROOT,
                Map.of(
                        "SAGASHOP_BFF_WEB_PORT", String.valueOf(webPort),
                        "SAGASHOP_BFF_MOBILE_PORT", String.valueOf(mobilePort),
                        "SAGASHOP_DISPATCH_GRACE_PERIOD", "2s"));
    }

    /** {@code docker compose ...} of this shop. */
    String compose(String... arguments) {
        List<String> command = new ArrayList<>(List.of("compose", "--ansi=never", "--project-name=" + PROJECT));
        files.forEach(file -> command.add("--file=" + file));
        command.addAll(List.of(arguments));
        return docker.run(command);
    }

    /** {@code docker ...} of this machine. */
    String docker(String... arguments) {
        return docker.run(List.of(arguments));
    }

    /** Starts these services, or all; returns when they and what they need are healthy. */
    void up(String... services) {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--wait", "--no-recreate"));
        arguments.addAll(List.of(services));
        compose(arguments.toArray(String[]::new));
    }

    /** The ids of a service's containers, stopped ones too. */
    List<String> containersOf(String service) {
        return compose("ps", "--all", "--quiet", service).lines().toList();
    }

    String logOf(String service) {
        return compose("logs", "--no-color", "--no-log-prefix", service);
    }

    /** What any service has given up, as its log tells it. */
    List<String> deadLetters() {
        return compose("logs", "--no-color")
                .lines()
                .filter(line -> line.contains("Dead letter"))
                .toList();
    }

    /** A value of {@code docker inspect} of a service's only container. */
    String inspect(String service, String format) {
        return docker("inspect", "--format", format, containersOf(service).getFirst())
                .strip();
    }

    String webUrl() {
        return "http://localhost:" + webPort;
    }

    List<Breach> awaitInvariants(Duration atMost) throws InterruptedException {
        String server = "jdbc:postgresql://localhost:" + postgresPort + "/";
        String password = password("postgres");
        Databases databases = database -> DriverManager.getConnection(server + database, "postgres", password);
        String orderService =
                "http://" + compose("port", "order-service", "8080").strip();
        return new Invariants(databases, orderService).awaitHolding(atMost);
    }

    private static String password(String name) {
        try {
            return Files.readString(ROOT.resolve("docker/secrets/" + name + "-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        compose("down", "--volumes", "--timeout=20");
        files.stream().skip(1).forEach(file -> file.toFile().delete());
        directory.toFile().delete();
    }
}
