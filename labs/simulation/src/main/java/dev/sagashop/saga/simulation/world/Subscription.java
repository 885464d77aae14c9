package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.story.Journal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A consumer group on one topic: a batch consumer for each instance of the service. */
final class Subscription {

    private static final int MAX_POLL_RECORDS = 6;

    private final String service;
    private final Topic topic;
    private final BatchTransaction<?> transaction;
    private final Surroundings surroundings;
    private final Journal journal;
    private final PartitionState[] partitions =
            Stream.generate(PartitionState::new).limit(Topic.PARTITIONS).toArray(PartitionState[]::new);
    private final Batch[] batches = new Batch[SimulatedService.INSTANCES];
    private final boolean[] amidTransaction = new boolean[SimulatedService.INSTANCES];

    Subscription(String service, Topic topic, BatchTransaction<?> transaction, Surroundings surroundings) {
        this.service = service;
        this.topic = topic;
        this.transaction = transaction;
        this.surroundings = surroundings;
        this.journal = surroundings.journal();
        for (PartitionState partition : partitions) {
            partition.assignTo(surroundings.random().nextInt(SimulatedService.INSTANCES));
        }
    }

    String topic() {
        return topic.name();
    }

    /** One step of an instance: it polls, or does a transaction, or commits its offsets. @return whether it could */
    boolean step(int instance) {
        if (amidTransaction[instance]) {
            return false;
        }
        Batch batch = batches[instance];
        if (batch == null) {
            return poll(instance);
        }
        if (batch.isDone()) {
            commitOffsets(batch);
            batches[instance] = null;
        } else {
            amidTransaction[instance] = true;
            try {
                process(batch);
            } finally {
                amidTransaction[instance] = false;
            }
        }
        return true;
    }

    void replay(DeadLetter letter) {
        transaction.replay(letter);
    }

    private boolean poll(int instance) {
        if (!hasRecordsFor(instance)) {
            return false;
        }
        int wanted = surroundings.some(MAX_POLL_RECORDS);
        int first = surroundings.random().nextInt(partitions.length);
        List<Batch.Item> items = new ArrayList<>();
        for (int i = 0; i < partitions.length; i++) {
            int number = (first + i) % partitions.length;
            PartitionState partition = partitions[number];
            while (partition.owner() == instance && partition.position() < topic.end(number) && items.size() < wanted) {
                Envelope<?> envelope = topic.at(number, partition.position());
                items.add(new Batch.Item(number, partition.next(), envelope));
            }
        }
        int[] generations =
                Arrays.stream(partitions).mapToInt(PartitionState::generation).toArray();
        batches[instance] = new Batch(items, generations);
        if (surroundings.has(Flaw.COMMITS_OFFSETS_BEFORE_THE_TRANSACTION)) {
            commitOffsets(batches[instance]);
        }
        return true;
    }

    private boolean hasRecordsFor(int instance) {
        for (int i = 0; i < partitions.length; i++) {
            if (partitions[i].owner() == instance && partitions[i].position() < topic.end(i)) {
                return true;
            }
        }
        return false;
    }

    private void process(Batch batch) {
        List<Envelope<?>> part =
                batch.nextPart().stream().<Envelope<?>>map(Batch.Item::envelope).toList();
        try {
            advance(batch, transaction.execute(part));
        } catch (PoisonedException e) {
            if (part.size() == 1) {
                advance(batch, transaction.giveUp(part.getFirst()));
            } else {
                batch.splitPart();
            }
        }
    }

    /** A failure that will pass leaves the consumer, and the container brings the batch again. */
    private static void advance(Batch batch, Database.Ended ended) {
        switch (ended) {
            case COMMITTED -> batch.partIsDone();
            case ROLLED_BACK, UNCERTAIN -> batch.startOver();
        }
    }

    private void commitOffsets(Batch batch) {
        batch.items()
                .forEach(item ->
                        partitions[item.partition()].commit(item.offset() + 1, batch.generationOf(item.partition())));
    }

    /** What the instance had in memory is gone, and its partitions go to any instance. */
    void crash(int instance) {
        Batch batch = batches[instance];
        if (batch != null) {
            journal.struck(kindOfCrash(batch), service, batch.orders());
            batches[instance] = null;
        }
        for (PartitionState partition : partitions) {
            if (partition.owner() == instance) {
                partition.assignTo(surroundings.random().nextInt(SimulatedService.INSTANCES));
            }
        }
    }

    private static Fault kindOfCrash(Batch batch) {
        if (batch.isDone()) {
            return Fault.CRASH_BEFORE_OFFSETS;
        }
        return batch.isBegun() ? Fault.CRASH_HALF_WAY : Fault.CRASH_BEFORE_COMMIT;
    }

    /** Partitions change hands while their last owner may still be at work on what it has polled. */
    void rebalance() {
        journal.struck(Fault.REBALANCE, service, Set.of());
        for (PartitionState partition : partitions) {
            if (surroundings.random().nextBoolean()) {
                partition.assignTo(1 - partition.owner());
            }
        }
    }

    /** Someone sets the group back to any place in the past. */
    void resetOffsets() {
        journal.struck(Fault.OFFSETS_RESET, service, Set.of());
        for (PartitionState partition : partitions) {
            partition.reset(surroundings.random().nextInt(partition.committed() + 1));
        }
    }

    /** An event that some instance will see, or sees, and that it cannot process for now. */
    void poison(Set<UUID> poisoned) {
        int number = surroundings.random().nextInt(partitions.length);
        int committed = partitions[number].committed();
        if (committed < topic.end(number)) {
            int offset = committed + surroundings.random().nextInt(topic.end(number) - committed);
            poisoned.add(topic.at(number, offset).metadata().id());
        }
    }
}
