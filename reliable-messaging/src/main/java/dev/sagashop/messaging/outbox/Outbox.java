package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import java.util.List;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a transaction leaves what has to be published. It is published if, and only if, the transaction commits.
 *
 * <p>Events of one order keep the order of their transactions as long as each transaction holds the order's row before
 * it publishes: the lock then decides who comes first, in the database and on the topic alike.
 */
public class Outbox {

    private final OutboxTable table;
    private final EventCodec codec;
    private final CommitBell bell;

    public Outbox(OutboxTable table, EventCodec codec, CommitBell bell) {
        this.table = table;
        this.codec = codec;
        this.bell = bell;
    }

    /**
     * Publishes events with the surrounding transaction, in this order.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<Envelope<?>> envelopes) {
        if (!envelopes.isEmpty()) {
            table.append(envelopes.stream().map(this::toRecord).toList());
            bell.ringAfterCommit();
        }
    }

    private OutboxRecord toRecord(Envelope<?> envelope) {
        return new OutboxRecord(
                envelope.metadata().type().topic(),
                envelope.event().subject(),
                CloudEventHeaders.of(envelope),
                codec.write(envelope.event()));
    }
}
