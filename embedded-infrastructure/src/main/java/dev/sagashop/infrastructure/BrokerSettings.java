package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Settings of a broker on a developer's machine: durable as Kafka is, small, and quick to start again. */
final class BrokerSettings {
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String PROXIED_LISTENER = "PROXIED";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("controller.listener.names", CONTROLLER_LISTENER),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            // A topic is declared by the service that owns it; a typo must not create another one.
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // After kill -9 the new broker waits until the old one's session has run out (9 s by default).
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            // Memory taken up front: the cleaner's map (128 MB by default) and the indexes of every segment.
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("log.segment.bytes", "134217728"));

    private static final List<String> REPLICAS = List.of(
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "share.coordinator.state.topic.replication.factor");

    private static final List<String> IN_SYNC =
            List.of("min.insync.replicas", "transaction.state.log.min.isr", "share.coordinator.state.topic.min.isr");

    private BrokerSettings() {}

    static Properties of(Path dataDirectory, BrokerCluster cluster, BrokerCluster.Node node) {
        Properties settings = new Properties();
        settings.putAll(FIXED);
        REPLICAS.forEach(name -> settings.put(name, String.valueOf(cluster.replicas())));
        IN_SYNC.forEach(name -> settings.put(name, String.valueOf(cluster.inSync())));
        String broker = listener("PLAINTEXT", node.port());
        settings.put("listeners", broker + "," + listener(CONTROLLER_LISTENER, node.controllerPort()));
        settings.put("advertised.listeners", broker);
        ProxiedListener proxied = node.proxied();
        if (proxied != null) {
            settings.merge("listeners", listener(PROXIED_LISTENER, proxied.port()), BrokerSettings::join);
            settings.merge(
                    "advertised.listeners", listener(PROXIED_LISTENER, proxied.proxyPort()), BrokerSettings::join);
        }
        settings.put("node.id", String.valueOf(node.id()));
        settings.put("controller.quorum.voters", cluster.voters());
        settings.put("log.dirs", dataDirectory.toString());
        return settings;
    }

    private static String listener(String name, int port) {
        return name + "://" + Loopback.ADDRESS + ":" + port;
    }

    private static Object join(Object listeners, Object another) {
        return listeners + "," + another;
    }
}
