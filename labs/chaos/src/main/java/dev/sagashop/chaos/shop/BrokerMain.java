package dev.sagashop.chaos.shop;

import dev.sagashop.infrastructure.BrokerCluster;
import dev.sagashop.infrastructure.BrokerCluster.Node;
import dev.sagashop.infrastructure.EmbeddedBroker;
import dev.sagashop.infrastructure.ProxiedListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A broker in a JVM of its own, which can be killed; SIGTERM stops it. */
final class BrokerMain {

    private static final int NODES_FROM = 3;
    private static final String PORTS = ":";

    private BrokerMain() {}

    /** @param args the data directory, the cluster's id, the broker's own number, and the ports of all brokers */
    public static void main(String[] args) throws InterruptedException {
        List<Node> nodes =
                Arrays.stream(args).skip(NODES_FROM).map(BrokerMain::node).toList();
        EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(args[0]), new BrokerCluster(args[1], nodes), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        new CountDownLatch(1).await();
    }

    static List<String> arguments(Path data, BrokerCluster cluster, int nodeId) {
        List<String> arguments = new ArrayList<>(List.of(data.toString(), cluster.id(), String.valueOf(nodeId)));
        cluster.nodes().forEach(node -> arguments.add(text(node)));
        return arguments;
    }

    private static String text(Node node) {
        ProxiedListener proxied = node.proxied();
        List<Integer> numbers = new ArrayList<>(List.of(node.id(), node.port(), node.controllerPort()));
        if (proxied != null) {
            numbers.addAll(List.of(proxied.port(), proxied.proxyPort()));
        }
        return String.join(PORTS, numbers.stream().map(String::valueOf).toList());
    }

    private static Node node(String text) {
        int[] numbers =
                Arrays.stream(text.split(PORTS)).mapToInt(Integer::parseInt).toArray();
        ProxiedListener proxied = numbers.length > NODES_FROM ? new ProxiedListener(numbers[3], numbers[4]) : null;
        return new Node(numbers[0], numbers[1], numbers[2], proxied);
    }
}
