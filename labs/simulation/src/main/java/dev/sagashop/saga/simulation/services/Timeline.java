package dev.sagashop.saga.simulation.services;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.saga.simulation.world.Database;
import dev.sagashop.saga.simulation.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of every order. The real one has a unique key; this one has none, to see that none is needed. */
public final class Timeline {

    private final Table<UUID, List<Envelope<?>>> entries;

    Timeline(Database database) {
        this.entries = new Table<>(database);
    }

    void append(UUID orderId, Envelope<?> envelope) {
        List<Envelope<?>> longer = new ArrayList<>(of(orderId));
        longer.add(envelope);
        entries.put(orderId, longer);
    }

    public List<Envelope<?>> of(UUID orderId) {
        return entries.find(orderId).orElse(List.of());
    }
}
