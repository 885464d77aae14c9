package dev.sagashop.infrastructure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brokers on this machine that belong together; each is broker and controller at once (KRaft).
 *
 * @param id Kafka's id of the cluster, which the data directories belong to
 * @param nodes 1 or more. From three on, each record is on three, and counts as sent when two have it
 */
public record BrokerCluster(String id, List<Node> nodes) {

    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;

    public BrokerCluster {
        nodes = List.copyOf(nodes);
    }

    /**
     * @param id 1 or more, another one for each
     * @param port where clients and the other brokers connect
     * @param controllerPort where the controllers connect
     * @param proxied a second way for clients; those who take it never get to know the first one
     */
    public record Node(
            int id, int port, int controllerPort, @Nullable ProxiedListener proxied) {}

    Node node(int id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst().orElseThrow();
    }

    int replicas() {
        return nodes.size() < REPLICAS ? 1 : REPLICAS;
    }

    int inSync() {
        return replicas() == 1 ? 1 : IN_SYNC;
    }

    /** As in {@code controller.quorum.voters}. */
    String voters() {
        return nodes.stream()
                .map(node -> node.id() + "@" + Loopback.ADDRESS + ":" + node.controllerPort())
                .collect(Collectors.joining(","));
    }
}
