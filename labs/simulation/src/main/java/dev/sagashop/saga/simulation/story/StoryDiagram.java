package dev.sagashop.saga.simulation.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws what happened to one order, or to all, as a Mermaid sequence diagram. */
public final class StoryDiagram {

    private static final String PARTICIPANTS = """
            sequenceDiagram
                actor customer
                participant order as order-service
                participant inventory as inventory-service
                participant payment as payment-service
                participant gateway
                participant notification as notification-service
                participant mailserver as mail server
            """;

    private StoryDiagram() {}

    /** What happens several times on end is told once. @param orderId the order, or empty for all */
    public static String draw(List<Moment> moments, Optional<UUID> orderId) {
        StringBuilder mermaid = new StringBuilder(PARTICIPANTS);
        String last = "";
        for (Moment moment : moments) {
            String line = line(moment, orderId.isEmpty());
            if (orderId.map(moment::concerns).orElse(true) && !line.equals(last)) {
                mermaid.append("    ").append(line).append('\n');
                last = line;
            }
        }
        return mermaid.toString();
    }

    private static String line(Moment moment, boolean namesOrders) {
        return switch (moment) {
            case Moment.Received event ->
                event.again()
                        ? arrow(event.from(), "--x", event.to(), event.event() + ", again: no effect")
                                + of(event.orderId(), namesOrders)
                        : arrow(event.from(), "->>", event.to(), event.event()) + of(event.orderId(), namesOrders);
            case Moment.Asked asked ->
                arrow(asked.from(), "->>", asked.to(), asked.what() + ": " + asked.answer())
                        + of(asked.orderId(), namesOrders);
            case Moment.Struck struck
            when struck.where().isEmpty() ->
                "Note over customer,mailserver: " + struck.fault().text();
            case Moment.Struck struck ->
                "Note over " + shortName(struck.where()) + ": " + struck.fault().text();
        };
    }

    private static String arrow(String from, String arrow, String to, String text) {
        return shortName(from) + arrow + shortName(to) + ": " + text;
    }

    /** Orders are numbered in the lower half of their ids. */
    private static String of(UUID orderId, boolean named) {
        return named ? " (order " + orderId.getLeastSignificantBits() + ")" : "";
    }

    private static String shortName(String service) {
        return service.replace("-service", "");
    }
}
