package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM: one node that is broker and controller at once (KRaft), listening on the loopback
 * address. What it was given stays in its data directory, so a broker started there again goes on where it was, after
 * {@code kill -9} too.
 */
public final class EmbeddedBroker implements Broker, AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it serves clients.
     *
     * @param dataDirectory where its log lives; created and formatted when it is new
     * @param port where it listens; 0 for any free port
     */
    public static EmbeddedBroker start(Path dataDirectory, int port) {
        int brokerPort = Loopback.portOrAnyFree(port);
        return start(
                dataDirectory, brokerPort, BrokerSettings.of(dataDirectory, brokerPort, Loopback.portOrAnyFree(0)));
    }

    /** The same with a second way to it; those who take that way never get to know the first one. */
    public static EmbeddedBroker start(Path dataDirectory, int port, ProxiedListener proxied) {
        int brokerPort = Loopback.portOrAnyFree(port);
        return start(
                dataDirectory,
                brokerPort,
                BrokerSettings.of(dataDirectory, brokerPort, Loopback.portOrAnyFree(0), proxied));
    }

    private static EmbeddedBroker start(Path dataDirectory, int brokerPort, Properties settings) {
        BrokerStorage.prepare(dataDirectory);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, brokerPort);
    }

    @Override
    public String bootstrapServers() {
        return Loopback.ADDRESS + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Stops the broker; returns when its files are closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
