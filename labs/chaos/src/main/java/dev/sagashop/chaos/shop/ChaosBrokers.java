package dev.sagashop.chaos.shop;

import dev.sagashop.chaos.Patience;
import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.BrokerCluster;
import dev.sagashop.infrastructure.BrokerCluster.Node;
import dev.sagashop.infrastructure.ProxiedListener;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.network.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;

/** Brokers that can be restarted and killed, with a link in front of each. */
final class ChaosBrokers implements Broker, AutoCloseable {

    private static final Duration ALL_IN_SYNC_WITHIN = Duration.ofMinutes(1);

    private final BrokerCluster cluster;
    private final List<BrokerProcess> processes;

    private ChaosBrokers(BrokerCluster cluster, List<BrokerProcess> processes) {
        this.cluster = cluster;
        this.processes = processes;
    }

    /** As many as there are links; returns when all of them serve clients. */
    static ChaosBrokers start(ShopDirectory directory, List<Link> links) {
        List<Node> nodes = new ArrayList<>();
        for (Link link : links) {
            var behind = new ProxiedListener(FreePort.find(), link.port());
            link.leadTo(behind.port());
            nodes.add(new Node(nodes.size() + 1, FreePort.find(), FreePort.find(), behind));
        }
        var cluster = new BrokerCluster(Uuid.randomUuid().toString(), nodes);
        List<BrokerProcess> processes = nodes.stream()
                .map(node -> BrokerProcess.start(directory, cluster, node.id()))
                .toList();
        var brokers = new ChaosBrokers(cluster, processes);
        try {
            brokers.awaitAllInSync(nodes.getFirst());
            return brokers;
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    int count() {
        return processes.size();
    }

    /** Stops one as an upgrade does, and starts it again; returns when it has what the others have. */
    synchronized void restart(int number) {
        BrokerProcess broker = processes.get(number - 1);
        broker.stop();
        broker.startAgain();
        awaitAllInSync(cluster.nodes().get(number - 1));
    }

    /** {@code kill -9} of one, which stays away for a while; returns when it has what the others have. */
    synchronized void kill(int number, Duration away) throws InterruptedException {
        BrokerProcess broker = processes.get(number - 1);
        broker.kill();
        Thread.sleep(away);
        broker.startAgain();
        awaitAllInSync(cluster.nodes().get(number - 1));
    }

    /** As an operator does before the next restart. It is the restarted one that is asked: the others may not have missed it. */
    private void awaitAllInSync(Node restarted) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address(restarted)))) {
            if (!Patience.holdsWithin(ALL_IN_SYNC_WITHIN, () -> areAllInSync(admin))) {
                throw new StartUpException("The brokers are not all in sync after " + ALL_IN_SYNC_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areAllInSync(Admin admin) throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().size() == count()
                    && admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .allMatch(ChaosBrokers::isInSync);
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private static boolean isInSync(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    /** The way past the links, for those who look on. */
    @Override
    public String bootstrapServers() {
        return cluster.nodes().stream().map(ChaosBrokers::address).collect(Collectors.joining(","));
    }

    private static String address(Node node) {
        return "127.0.0.1:" + node.port();
    }

    /** What they have is not needed any more. */
    @Override
    public synchronized void close() {
        processes.forEach(BrokerProcess::kill);
    }
}
