package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.ArrayList;
import java.util.List;

/** A service's outbox: what has to be published, in the order of the transactions that want it. */
public final class Outbox {

    /** @param topic where to @param envelope what */
    record Row(String topic, Envelope<?> envelope) {}

    private final Database database;
    private final Broker broker;
    private final boolean publishesAtOnce;
    private final List<Row> rows = new ArrayList<>();

    Outbox(Database database, Broker broker, Surroundings surroundings) {
        this.database = database;
        this.broker = broker;
        this.publishesAtOnce = surroundings.has(Flaw.PUBLISHES_BEFORE_THE_COMMIT);
    }

    /** Publishes with the surrounding transaction, each event on the topic of its type. */
    public void publish(List<? extends Envelope<?>> envelopes) {
        envelopes.forEach(envelope -> publish(envelope.metadata().type().topic(), envelope));
    }

    void publish(String topic, Envelope<?> envelope) {
        if (publishesAtOnce) {
            broker.send(topic, envelope);
        } else {
            database.onCommit(() -> rows.add(new Row(topic, envelope)));
        }
    }

    List<Row> rows() {
        return rows;
    }
}
