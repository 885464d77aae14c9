package dev.sagashop.chaos.shop;

import dev.sagashop.infrastructure.BrokerCluster;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.process.ProcessGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One broker's process, which ends with the one that started it. */
final class BrokerProcess {

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=logback-local-stack.xml");

    private final ShopDirectory directory;
    private final BrokerCluster cluster;
    private final int nodeId;
    private Process process;
    private ProcessGuard guard;

    private BrokerProcess(ShopDirectory directory, BrokerCluster cluster, int nodeId) {
        this.directory = directory;
        this.cluster = cluster;
        this.nodeId = nodeId;
        this.process = launch();
        this.guard = guard();
    }

    /** Returns while it is starting: a broker serves nobody before most of the others run. */
    static BrokerProcess start(ShopDirectory directory, BrokerCluster cluster, int nodeId) {
        return new BrokerProcess(directory, cluster, nodeId);
    }

    /** Stops it as an upgrade does; returns when it has ended. */
    void stop() {
        end(process.toHandle()::destroy);
    }

    /** {@code kill -9}. */
    void kill() {
        end(process.toHandle()::destroyForcibly);
    }

    private void end(Runnable how) {
        how.run();
        process.onExit().join();
        guard.dismiss();
    }

    /** On the same data and ports. */
    void startAgain() {
        process = launch();
        guard = guard();
    }

    private Process launch() {
        String name = "kafka-" + nodeId;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Dsagashop.logs=" + directory.logs().resolve(name));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(BrokerMain.arguments(directory.root().resolve("servers").resolve(name), cluster, nodeId));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.run().resolve(name + ".out").toFile())
                    .start();
        } catch (IOException e) {
            throw new StartUpException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private ProcessGuard guard() {
        try {
            return ProcessGuard.of(process);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new StartUpException("No guard could be started for a broker: " + e.getMessage(), e);
        }
    }
}
