package dev.sagashop.saga.simulation.world;

import dev.sagashop.events.Decision;
import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.messaging.deadletters.DeadLetterTopics;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.story.Subjects;
import dev.sagashop.saga.simulation.world.Wiring.NamedReaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch, or a part of one, in one transaction: as the class of this name in reliable-messaging does it. */
final class BatchTransaction<S> {

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
        List<Envelope<?>> ours = part.stream()
                .filter(envelope -> reactions.containsKey(envelope.metadata().type()))
                .toList();
        List<Envelope<?>> fresh = new ArrayList<>();
        Database.Ended ended = service.database().transaction(() -> {
            fresh.addAll(service.processed().mark(ours));
            if (!fresh.isEmpty()) {
                react(fresh);
            }
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

    /** The event goes to the dead letter topic, and is not marked as processed. */
    Database.Ended giveUp(Envelope<?> envelope) {
        Database.Ended ended = service.database().transaction(() -> {
            if (!surroundings.has(Flaw.DROPS_DEAD_LETTERS)) {
                service.outbox().publish(DeadLetterTopics.nameFor(topic, service.name()), envelope);
            }
        });
        surroundings.journal().struck(Fault.POISON, service.name(), Subjects.ordersOf(envelope));
        return ended;
    }
}
