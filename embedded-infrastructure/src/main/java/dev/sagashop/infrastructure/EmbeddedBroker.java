package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM, broker and controller at once (KRaft), listening on the loopback address.
 * What it was given stays in its data directory, so a broker started there again goes on where it was, after {@code kill
 * -9} too.
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
        var alone = new BrokerCluster.Node(1, Loopback.portOrAnyFree(port), Loopback.portOrAnyFree(0), null);
        return start(dataDirectory, new BrokerCluster(Uuid.randomUuid().toString(), List.of(alone)), alone.id());
    }

    /** Starts one of several brokers and returns once it serves clients, for which most of the others have to run. */
    public static EmbeddedBroker start(Path dataDirectory, BrokerCluster cluster, int nodeId) {
        BrokerStorage.prepare(dataDirectory, cluster.id(), nodeId);
        BrokerCluster.Node node = cluster.node(nodeId);
        Properties settings = BrokerSettings.of(dataDirectory, cluster, node);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, node.port());
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
