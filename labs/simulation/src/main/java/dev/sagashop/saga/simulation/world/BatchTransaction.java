package dev.sagashop.saga.simulation.world;

import dev.sagashop.events.Decision;
import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.story.Subjects;
import dev.sagashop.saga.simulation.world.Wiring.NamedReaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;

/** A batch, or a part of one, in one transaction: as the class of this name in reliable-messaging does it. */
final class BatchTransaction<S> {

    private static final int CONFLICT_ATTEMPTS = 5;

    private final SimulatedService service;
    private final String topic;
    private final Map<EventType, NamedReaction<S>> reactions;
    private final States<S> states;
    private final Surroundings surroundings;

    BatchTransaction(
            SimulatedService service,
            String topic,
            Map<EventType, NamedReaction<S>> reactions,
            States<S> states,
            Surroundings surroundings) {
        this.service = service;
        this.topic = topic;
        this.reactions = reactions;
        this.states = states;
        this.surroundings = surroundings;
    }

    /** @throws PoisonedException if one of them cannot be processed for now; then none has had an effect */
    Database.Ended execute(List<Envelope<?>> part) {
        return optimistically(part, () -> {});
    }

    /** Takes the event of a letter again, with the letter's end. */
    Database.Ended replay(DeadLetter letter) {
        return optimistically(List.of(letter.envelope()), () -> service.keep(letter.replayed()));
    }

    /** As OptimisticTransactions in reliable-messaging. */
    private Database.Ended optimistically(List<Envelope<?>> part, Runnable last) {
        for (int attempt = 0; attempt < CONFLICT_ATTEMPTS; attempt++) {
            try {
                return once(part, last);
            } catch (OptimisticLockingFailureException e) {
                surroundings.journal().struck(Fault.OVERTAKEN, service.name(), ordersOf(part));
            }
        }
        return Database.Ended.ROLLED_BACK;
    }

    private static Set<UUID> ordersOf(List<Envelope<?>> part) {
        return part.stream()
                .flatMap(envelope -> Subjects.ordersOf(envelope).stream())
                .collect(Collectors.toSet());
    }

    private Database.Ended once(List<Envelope<?>> part, Runnable last) {
        List<Envelope<?>> ours = part.stream()
                .filter(envelope -> reactions.containsKey(envelope.metadata().type()))
                .toList();
        List<Envelope<?>> fresh = new ArrayList<>();
        Database.Ended ended = service.database().transaction(() -> {
            fresh.addAll(service.processed().mark(ours));
            if (!fresh.isEmpty()) {
                react(fresh);
            }
            last.run();
        });
        if (ended != Database.Ended.ROLLED_BACK) {
            ours.forEach(
                    envelope -> surroundings.journal().received(service.name(), envelope, !fresh.remove(envelope)));
        }
        return ended;
    }

    private void react(List<Envelope<?>> fresh) {
        WorkingSet<S> workingSet = states.load(fresh);
        List<Envelope<?>> published = new ArrayList<>();
        for (Envelope<?> envelope : fresh) {
            if (service.poisoned().contains(envelope.metadata().id())) {
                throw new PoisonedException();
            }
            Decision<S> decision = decide(envelope, workingSet.stateFor(envelope));
            workingSet.replace(envelope, decision.state());
            published.addAll(service.envelopes().envelopes(decision.events(), envelope.asCause()));
        }
        workingSet.save(published);
        service.outbox().publish(published);
    }

    /** Only poison makes a delivery fail here: a decision that throws by itself is a mistake. */
    private Decision<S> decide(Envelope<?> envelope, S state) {
        NamedReaction<S> reaction = reactions.get(envelope.metadata().type());
        surroundings.journal().tally().countDecision(reaction.name());
        try {
            return reaction.function().decide(state, envelope.event());
        } catch (RuntimeException e) {
            throw Breach.of(Invariant.NO_DECISION_FAILS, envelope.event(), reaction.name() + ": " + e);
        }
    }

    /** The event becomes a dead letter, and is not marked as processed. */
    Database.Ended giveUp(Envelope<?> envelope) {
        Database.Ended ended = service.database().transaction(() -> {
            if (!surroundings.has(Flaw.DROPS_DEAD_LETTERS)) {
                service.keep(new DeadLetter(topic, envelope, true));
            }
        });
        surroundings.journal().struck(Fault.POISON, service.name(), Subjects.ordersOf(envelope));
        return ended;
    }
}
