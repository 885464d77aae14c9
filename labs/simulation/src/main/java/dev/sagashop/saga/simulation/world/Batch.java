package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.saga.simulation.story.Subjects;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one poll brought, and how far it has come. Lives in memory. */
final class Batch {

    /** A record and where it came from. */
    record Item(int partition, int offset, Envelope<?> envelope) {}

    private final List<Item> items;
    private final int[] generations;
    private final Deque<List<Item>> parts = new ArrayDeque<>();
    private boolean begun;

    /** @param generations which assignment of its partition each item came with */
    Batch(List<Item> items, int[] generations) {
        this.items = items;
        this.generations = generations;
        startOver();
    }

    /** The container brings the whole batch again. */
    void startOver() {
        parts.clear();
        parts.add(items);
    }

    List<Item> nextPart() {
        return parts.getFirst();
    }

    void partIsDone() {
        parts.removeFirst();
        begun = true;
    }

    void splitPart() {
        List<Item> part = parts.removeFirst();
        int middle = part.size() / 2;
        parts.addFirst(part.subList(middle, part.size()));
        parts.addFirst(part.subList(0, middle));
    }

    boolean isDone() {
        return parts.isEmpty();
    }

    /** Whether a part of it has committed. */
    boolean isBegun() {
        return begun;
    }

    List<Item> items() {
        return items;
    }

    int generationOf(int partition) {
        return generations[partition];
    }

    Set<UUID> orders() {
        return items.stream()
                .flatMap(item -> Subjects.ordersOf(item.envelope()).stream())
                .collect(Collectors.toSet());
    }
}
