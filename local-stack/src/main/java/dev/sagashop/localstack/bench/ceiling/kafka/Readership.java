package dev.sagashop.localstack.bench.ceiling.kafka;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.util.List;
import java.util.Optional;

/**
 * Who reads which topics with a consumer of its own.
 *
 * @param group its consumer group; empty for a feed, which reads everything from now on and commits nothing
 * @param topics what it reads
 */
record Readership(Optional<String> group, List<String> topics) {

    /** As the services' bindings say; the last one is the browsers' feed. */
    static final List<Readership> ALL = List.of(
            of(Part.PAYMENT_SERVICE, "orders"),
            of(Part.INVENTORY_SERVICE, "orders"),
            of(Part.NOTIFICATION_SERVICE, "orders"),
            of(Part.NOTIFICATION_SERVICE, "payments"),
            of(Part.ORDER_SERVICE, "inventory", "payments", "notifications"),
            new Readership(Optional.empty(), SagaEvent.topics()));

    private static Readership of(Part service, String... topics) {
        return new Readership(Optional.of(service.label() + "-" + topics[0]), List.of(topics));
    }

    /** How many of an order's events it reads. */
    long eventsOf(List<SagaEvent> order) {
        return order.stream().filter(event -> topics.contains(event.topic())).count();
    }
}
