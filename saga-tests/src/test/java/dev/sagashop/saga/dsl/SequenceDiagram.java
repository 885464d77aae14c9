package dev.sagashop.saga.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the events that were observed, laid out as the story that was verified, in Mermaid's sequence diagrams. Who
 * received an event is taken from what followed: a service that published a consequence has reacted, and the order
 * service keeps a timeline of everything.
 */
final class SequenceDiagram {

    private static final String ORDER_SERVICE = "order-service";
    private static final List<String> SERVICES =
            List.of(ORDER_SERVICE, "payment-service", "inventory-service", "notification-service");

    private final List<SeenEvent> events;
    private final StringBuilder mermaid = new StringBuilder();

    SequenceDiagram(List<SeenEvent> events) {
        this.events = events;
    }

    String draw(Story story) {
        line(0, "sequenceDiagram");
        SERVICES.forEach(service -> line(1, "participant " + shortName(service) + " as " + service));
        draw(story, 1);
        return mermaid.toString();
    }

    private void draw(Story story, int depth) {
        switch (story) {
            case Story.Happened one -> drawEvent(one.event(), depth);
            case Story.Then sequence -> sequence.parts().forEach(part -> draw(part, depth));
            case Story.InParallel parallel -> {
                String keyword = "par";
                for (Story branch : parallel.branches()) {
                    line(depth, keyword);
                    draw(branch, depth + 1);
                    keyword = "and";
                }
                line(depth, "end");
            }
        }
    }

    private void drawEvent(String name, int depth) {
        SeenEvent event = events.stream()
                .filter(seen -> PlacedOrder.storyName(seen).equals(name))
                .findFirst()
                .orElseThrow();
        Set<String> receivers = receivers(event);
        if (receivers.isEmpty()) {
            line(depth, "Note over " + shortName(event.source()) + ": " + name);
        }
        for (String receiver : receivers) {
            line(depth, shortName(event.source()) + "->>" + shortName(receiver) + ": " + name);
        }
    }

    private Set<String> receivers(SeenEvent event) {
        Set<String> reacted = events.stream()
                .filter(other -> other.causationId().equals(event.id()))
                .map(SeenEvent::source)
                .collect(Collectors.toSet());
        Set<String> receivers = new LinkedHashSet<>();
        for (String service : SERVICES) {
            if (!service.equals(event.source()) && (service.equals(ORDER_SERVICE) || reacted.contains(service))) {
                receivers.add(service);
            }
        }
        return receivers;
    }

    private static String shortName(String service) {
        return service.replace("-service", "");
    }

    private void line(int depth, String text) {
        mermaid.append("    ".repeat(depth)).append(text).append('\n');
    }
}
