package dev.sagashop.messaging.consumer;

import dev.sagashop.events.Decision;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import dev.sagashop.messaging.consumer.BatchItem.Refused;
import dev.sagashop.messaging.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does a batch, or a part of one, in one database transaction: the processed marks, the states, the events that follow
 * and the dead letters are all there afterwards, or none of them is.
 */
class BatchTransaction<S> {

    private final TransactionOperations transactions;
    private final ProcessedEvents processedEvents;
    private final States<S> states;
    private final Reactions<S> reactions;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final DeadLetters deadLetters;

    BatchTransaction(
            TransactionOperations transactions,
            ProcessedEvents processedEvents,
            States<S> states,
            Reactions<S> reactions,
            Envelopes envelopes,
            Outbox outbox,
            DeadLetters deadLetters) {
        this.transactions = transactions;
        this.processedEvents = processedEvents;
        this.states = states;
        this.reactions = reactions;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
    }

    /** @return whose events had their effect now, and which; the others had had it before */
    List<Processed> execute(List<BatchItem> items) {
        List<Processed> processed = transactions.execute(status -> {
            List<Processed> reacted = react(items.stream()
                    .filter(Reaction.class::isInstance)
                    .map(Reaction.class::cast)
                    .toList());
            deadLetters.keep(items.stream()
                    .filter(Refused.class::isInstance)
                    .map(Refused.class::cast)
                    .map(Refused::givenUp)
                    .toList());
            return reacted;
        });
        return processed == null ? List.of() : processed;
    }

    /** Gives the record up: it becomes a dead letter, and its event is not marked as processed. */
    void giveUp(GivenUp givenUp) {
        transactions.executeWithoutResult(status -> deadLetters.keep(List.of(givenUp)));
    }

    private List<Processed> react(List<Reaction> batch) {
        List<Reaction> fresh = notProcessedBefore(batch);
        if (fresh.isEmpty()) {
            return List.of();
        }
        WorkingSet<S> workingSet =
                states.load(fresh.stream().<Envelope<?>>map(Reaction::envelope).toList());
        List<Envelope<?>> published = new ArrayList<>();
        List<Processed> processed = new ArrayList<>();
        for (Reaction reaction : fresh) {
            S state = workingSet.stateFor(reaction.envelope());
            Decision<S> decision = reactions.decide(reaction, state);
            workingSet.replace(reaction.envelope(), decision.state());
            List<Envelope<?>> answers =
                    envelopes.envelopes(decision.events(), reaction.envelope().asCause());
            published.addAll(answers);
            processed.add(new Processed(reaction, !decision.state().equals(state), answers));
        }
        workingSet.save(published);
        outbox.publish(published);
        return processed;
    }

    /** An event may come twice in one batch as well: then its first place counts. */
    private List<Reaction> notProcessedBefore(List<Reaction> batch) {
        if (batch.isEmpty()) {
            return batch;
        }
        Set<UUID> fresh = processedEvents.mark(
                batch.stream().map(r -> r.envelope().metadata().id()).toList());
        return batch.stream()
                .filter(r -> fresh.remove(r.envelope().metadata().id()))
                .toList();
    }

    /** An event that was processed now. @param changedState whether its function's state is another since */
    record Processed(Reaction reaction, boolean changedState, List<Envelope<?>> answers) {

        Effect effect() {
            return new Effect(
                    changedState,
                    answers.stream()
                            .map(answer -> answer.metadata().type().displayName())
                            .toList());
        }
    }
}
