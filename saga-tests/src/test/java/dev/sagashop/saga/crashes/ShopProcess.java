package dev.sagashop.saga.crashes;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.invariants.Invariants;
import dev.sagashop.saga.dsl.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A shop in processes of its own, as {@code ./shop up} runs it, so that they can be killed. */
final class ShopProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path directory;
    private final Ports ports = Ports.anyFree();
    private Process launcher;

    ShopProcess() {
        try {
            this.directory = Files.createTempDirectory("sagashop-crashes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** Starts the launcher on the data that is there; returns when everything is healthy. */
    void start() {
        ProcessBuilder up = new ProcessBuilder(launcherCommand());
        up.environment().putAll(ports.toEnvironment());
        try {
            launcher = up.redirectErrorStream(true)
                    .redirectOutput(directory.resolve("up.out").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Part service : Part.services()) {
            awaitHealthy(service);
        }
    }

    /** As ./shop has it, without its look for sources newer than the build. */
    private List<String> launcherCommand() {
        Path built = Path.of(System.getProperty("sagashop.root"), "local-stack", "target", "shop")
                .toAbsolutePath()
                .normalize();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsagashop.directory=" + directory,
                "-Dsagashop.shop.directory=" + built,
                "-cp",
                built.resolve("launcher") + "/*",
                "dev.sagashop.localstack.cli.Main",
                "up");
    }

    void awaitHealthy(Part service) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Http.get(ports.url(service) + "/actuator/health/readiness", Map.of())
                                .status()
                        == 200);
    }

    String url(Part part) {
        return ports.url(part);
    }

    /** {@code kill -9} of the launcher and of everything that it started, broker and database included. */
    void killEverything() {
        List<ProcessHandle> all = Stream.of(launcher.toHandle(), database())
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private ProcessHandle database() {
        return process("data/postgres/postmaster.pid");
    }

    /** The process whose number is the file's first line. */
    private ProcessHandle process(String pidFile) {
        try {
            String pid = Files.readAllLines(directory.resolve(pidFile)).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Breach> awaitInvariants(Duration atMost) throws InterruptedException {
        return new Invariants(Databases.onPort(ports.of(Part.POSTGRES)), ports.url(Part.ORDER_SERVICE))
                .awaitHolding(atMost);
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                killEverything();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
