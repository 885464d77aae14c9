package dev.sagashop.bff.web.saga;

import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.events.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One way that an order can go, as its events came. An event's id is what it is called, with its cause. */
public record SagaPath(String name, List<SagaEvent> events) {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\((\\w+)\\))?(?: < (\\w+))?");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    public static List<SagaPath> all() {
        return Stream.of(Resource.text("/saga/paths.txt").split("\n\n"))
                .skip(1)
                .map(text -> text.strip().split("\n"))
                .map(lines -> new SagaPath(lines[0], eventsOf(List.of(lines).subList(1, lines.length))))
                .toList();
    }

    public static SagaPath named(String name) {
        return all().stream().filter(path -> path.name.equals(name)).findFirst().orElseThrow();
    }

    /** The path without its repetitions. */
    public List<SagaEvent> distinct() {
        return new SagaEvents(events).all();
    }

    private static List<SagaEvent> eventsOf(List<String> steps) {
        Map<String, String> idOfType = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<SagaEvent> events = new ArrayList<>();
        for (String step : steps) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw new IllegalArgumentException(step);
            }
            String cause = parts.group(3);
            String id = parts.group(1) + (cause == null ? "" : "<" + cause);
            idOfType.put(parts.group(1), id);
            places.putIfAbsent(id, places.size() + 1);
            events.add(new SagaEvent(
                    places.get(id),
                    id,
                    parts.group(1),
                    serviceOf(parts.group(1)),
                    START.plusMillis(events.size()),
                    cause == null ? "command" : idOfType.get(cause),
                    parts.group(2) == null ? Map.of() : Map.of("reason", parts.group(2))));
        }
        return events;
    }

    private static String serviceOf(String type) {
        String topic = Stream.of(EventType.values())
                .filter(kind -> kind.displayName().equals(type))
                .findFirst()
                .orElseThrow()
                .topic();
        return topic.replaceFirst("s$", "") + "-service";
    }

    @Override
    public String toString() {
        return name;
    }
}
