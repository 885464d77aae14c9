package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings of a single-node broker on a developer's machine: durable as Kafka is, small, and quick to start again. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", String.valueOf(NODE_ID)),
            Map.entry("controller.listener.names", CONTROLLER_LISTENER),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            // A topic is declared by the service that owns it; a typo must not create another one.
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
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

    private BrokerSettings() {}

    static Properties of(Path dataDirectory, int brokerPort, int controllerPort, ProxiedListener proxied) {
        Properties settings = of(dataDirectory, brokerPort, controllerPort);
        settings.merge("listeners", proxiedAt(proxied.port()), BrokerSettings::join);
        settings.merge("advertised.listeners", proxiedAt(proxied.proxyPort()), BrokerSettings::join);
        return settings;
    }

    private static String proxiedAt(int port) {
        return "PROXIED://" + Loopback.ADDRESS + ":" + port;
    }

    private static Object join(Object listeners, Object another) {
        return listeners + "," + another;
    }

    static Properties of(Path dataDirectory, int brokerPort, int controllerPort) {
        String broker = "PLAINTEXT://" + Loopback.ADDRESS + ":" + brokerPort;
        String controller = Loopback.ADDRESS + ":" + controllerPort;
        Properties settings = new Properties();
        settings.putAll(FIXED);
        settings.put("listeners", broker + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        settings.put("log.dirs", dataDirectory.toString());
        return settings;
    }
}
