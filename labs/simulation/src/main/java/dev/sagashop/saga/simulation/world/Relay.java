package dev.sagashop.saga.simulation.world;

import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.story.Subjects;
import java.util.List;
import java.util.UUID;

/** Takes the oldest rows of the outbox to the broker, and deletes them once the broker has them. */
final class Relay {

    private static final int MAX_ROWS = 6;

    private final String service;
    private final Outbox outbox;
    private final Broker broker;
    private final Surroundings surroundings;

    Relay(String service, Outbox outbox, Broker broker, Surroundings surroundings) {
        this.service = service;
        this.outbox = outbox;
        this.broker = broker;
        this.surroundings = surroundings;
    }

    /** @return whether there was anything to publish */
    boolean publish() {
        List<Outbox.Row> rows = outbox.rows();
        if (rows.isEmpty()) {
            return false;
        }
        List<Outbox.Row> oldest = List.copyOf(rows.subList(0, Math.min(surroundings.some(MAX_ROWS), rows.size())));
        boolean acknowledged = send(oldest);
        if (surroundings.has(Flaw.DELETES_BEFORE_THE_ACKNOWLEDGEMENT)
                || acknowledged && !strikes(Fault.CRASH_BEFORE_DELETING, oldest)) {
            rows.subList(0, oldest.size()).clear();
        }
        return true;
    }

    /** When the broker is lost amid sending, each partition has got what was sent to it until then. */
    private boolean send(List<Outbox.Row> oldest) {
        if (!strikes(Fault.PUBLISHING_CUT_SHORT, oldest)) {
            oldest.forEach(row -> broker.send(row.topic(), row.envelope()));
            return true;
        }
        boolean[] lost = new boolean[Topic.PARTITIONS];
        for (Outbox.Row row : oldest) {
            int partition = Topic.partitionOf(row.envelope());
            lost[partition] |= surroundings.random().nextBoolean();
            if (!lost[partition]) {
                broker.send(row.topic(), row.envelope());
            }
        }
        return false;
    }

    private boolean strikes(Fault fault, List<Outbox.Row> oldest) {
        boolean strikes = surroundings.faults().strikes(fault);
        if (strikes) {
            List<UUID> orders = oldest.stream()
                    .flatMap(row -> Subjects.ordersOf(row.envelope()).stream())
                    .toList();
            surroundings.journal().struck(fault, service, orders);
        }
        return strikes;
    }
}
