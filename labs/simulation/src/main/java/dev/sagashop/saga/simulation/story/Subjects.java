package dev.sagashop.saga.simulation.story;

import dev.sagashop.events.CatalogEvent;
import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Event;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.Set;
import java.util.UUID;

/** What events are about, and how they are called. */
public final class Subjects {

    private Subjects() {}

    /** Whether the event is about an order, and not about a product. */
    public static boolean isOrder(Event event) {
        return !(event instanceof CatalogEvent);
    }

    public static UUID orderId(Event event) {
        return UUID.fromString(event.subject());
    }

    /** The order that it is about, or none if it is about a product. */
    public static Set<UUID> ordersOf(Envelope<?> envelope) {
        return isOrder(envelope.event()) ? Set.of(orderId(envelope.event())) : Set.of();
    }

    static String nameOf(Event event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case CustomerNotified mail -> name + "(" + mail.kind() + ")";
            case NotificationFailed mail -> name + "(" + mail.kind() + ")";
            default -> name;
        };
    }
}
