package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A topic: a log for each partition. The events of one subject are all on one partition, in the order of their sending. */
public final class Topic {

    static final int PARTITIONS = 3;

    private final String name;
    private final List<List<Envelope<?>>> partitions = new ArrayList<>();

    Topic(String name) {
        this.name = name;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
    }

    public String name() {
        return name;
    }

    void append(Envelope<?> envelope) {
        partitions.get(partitionOf(envelope)).add(envelope);
    }

    static int partitionOf(Envelope<?> envelope) {
        return partitionOf(envelope.event().subject());
    }

    private static int partitionOf(String subject) {
        return Math.floorMod(subject.hashCode(), PARTITIONS);
    }

    int end(int partition) {
        return partitions.get(partition).size();
    }

    Envelope<?> at(int partition, int offset) {
        return partitions.get(partition).get(offset);
    }

    /** The records about one subject, in their order. */
    public Stream<Envelope<?>> records(String subject) {
        return partitions.get(partitionOf(subject)).stream()
                .filter(envelope -> envelope.event().subject().equals(subject));
    }
}
