package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.Holds.Scope;
import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;

/**
 * Takes the oldest records out of the outbox and to the broker. The rows are deleted first, in a transaction that commits
 * once the broker has the records: where rows cannot be deleted, as on a standby, nothing is sent, and whatever fails
 * in between brings them back.
 */
class OutboxPublisher {

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final OutboxTable table;
    private final RelayProperties properties;
    private final OutboxMetrics metrics;
    private final Holds holds;
    private final TopicCheck topics;

    OutboxPublisher(
            Connection connection,
            Producer<String, byte[]> producer,
            OutboxTable table,
            RelayProperties properties,
            OutboxMetrics metrics,
            Holds holds) {
        this.connection = connection;
        this.producer = producer;
        this.table = table;
        this.properties = properties;
        this.metrics = metrics;
        this.holds = holds;
        this.topics = new TopicCheck(producer, properties.topicPatience());
    }

    /**
     * @return how many records were published; none if there is nothing to publish
     * @throws PublishingFailedException if the broker or the producer failed, and not a topic or a record
     */
    int publishOldest() throws SQLException {
        connection.setAutoCommit(false);
        try {
            int published = publishInTransaction();
            connection.setAutoCommit(true);
            return published;
        } catch (SQLException | RuntimeException e) {
            giveBack(e);
            throw e;
        }
    }

    private int publishInTransaction() throws SQLException {
        List<Scope> waiting = waiting();
        List<Stored> claimed = table.claim(connection, waiting, properties.batchSize());
        if (claimed.size() < properties.batchSize()) {
            holds.retain(scopesOf(claimed), waiting);
        }
        var delivery = new Delivery(producer, topics, holds);
        List<Stored> published = delivery.of(claimed);
        if (published.size() < claimed.size()) {
            connection.rollback();
            table.delete(connection, published);
        }
        connection.commit();
        metrics.published(published.size());
        if (delivery.failure().isPresent()) {
            throw delivery.failure().get();
        }
        return published.size();
    }

    /** What is not tried this time. A topic that is due waits on until the broker has answered that there it is. */
    private List<Scope> waiting() throws SQLException {
        List<Scope> unanswered = new ArrayList<>();
        for (Scope due : holds.dueTopics()) {
            if (!table.isPending(connection, due.topic())) {
                holds.release(due);
            } else if (!topics.isAnswered(due.topic())) {
                unanswered.add(due);
            } else {
                topics.faultOf(due.topic()).ifPresent(fault -> holds.holdAgain(due, fault));
            }
        }
        return Stream.concat(unanswered.stream(), holds.waiting().stream()).toList();
    }

    private static Set<Scope> scopesOf(List<Stored> claimed) {
        Set<Scope> scopes = new HashSet<>();
        for (Stored stored : claimed) {
            scopes.add(Scope.topicOf(stored));
            scopes.add(Scope.keyOf(stored));
        }
        return scopes;
    }

    private void giveBack(Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
