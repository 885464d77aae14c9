package dev.sagashop.saga.simulation.world;

import dev.sagashop.events.Event;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.story.Subjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All topics. It keeps what it was given, and gives it to whoever asks. */
public final class Broker {

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<UUID, Event> contents = new HashMap<>();

    public Topic topic(String name) {
        return topics.computeIfAbsent(name, Topic::new);
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    /** @throws Breach if the event's id is known with other content */
    public void send(String topic, Envelope<?> envelope) {
        Event before = contents.putIfAbsent(envelope.metadata().id(), envelope.event());
        if (before != null && !before.equals(envelope.event())) {
            throw Breach.of(
                    Invariant.ONE_CONTENT_FOR_AN_ID,
                    envelope.event(),
                    before + " and " + envelope.event() + " have the same id");
        }
        topic(topic).append(envelope);
    }

    /** A relay that has lost its leadership still had a record on its way, which comes now. */
    public boolean sendAgain(Surroundings surroundings) {
        Topic topic = List.copyOf(topics.values()).get(surroundings.random().nextInt(topics.size()));
        int partition = surroundings.random().nextInt(Topic.PARTITIONS);
        if (topic.end(partition) == 0) {
            return false;
        }
        Envelope<?> late = topic.at(partition, surroundings.random().nextInt(topic.end(partition)));
        topic.append(late);
        surroundings
                .journal()
                .struck(Fault.PUBLISHED_AGAIN, late.metadata().source().substring(1), Subjects.ordersOf(late));
        return true;
    }
}
