package dev.sagashop.localstack.deadletters;

import dev.sagashop.localstack.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters as lines for a terminal of 100 columns. */
final class LetterText {

    static final int COLUMNS = 100;

    private static final String ROW = "%-36s  %-12s  %-20s  %5s  %-19s";
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LetterText() {}

    static String header() {
        return ROW.formatted("ID", "SERVICE", "EVENT", "TRIES", "FAILED AT (UTC)")
                .stripTrailing();
    }

    /** Two lines: which letter, and what it is about. */
    static List<String> rows(Part service, JsonNode letter) {
        String row = ROW.formatted(
                text(letter, "id"),
                service.label().replace("-service", ""),
                cut(text(letter, "eventType"), 20),
                letter.path("attempts").asInt(),
                time(text(letter, "failedAt")));
        String why = text(letter, isOpen(letter) ? "message" : "note");
        String about = "  %s, order %s: %s".formatted(what(letter), text(letter, "subject"), why);
        return List.of(cut(row, COLUMNS).stripTrailing(), cut(printable(about), COLUMNS));
    }

    /** Everything that is known of a letter; what it holds is shown whole. */
    static List<String> whole(Part service, JsonNode letter) {
        List<String> lines = new ArrayList<>();
        lines.add("Dead letter " + text(letter, "id") + " of " + service.label() + ": " + what(letter));
        lines.add(field(
                "record",
                "%s-%s@%s, key %s"
                        .formatted(
                                text(letter, "topic"),
                                text(letter, "partition"),
                                text(letter, "offset"),
                                text(letter, "key"))));
        lines.add(field("event", text(letter, "eventType") + " " + text(letter, "eventId")));
        lines.add(field("order", text(letter, "subject")));
        lines.add(field("tries", text(letter, "attempts") + ", the last at " + time(text(letter, "failedAt"))));
        lines.add(field("reason", text(letter, "exception") + ": " + text(letter, "message")));
        if (letter.hasNonNull("resolvedAt")) {
            lines.add(field("ended", time(text(letter, "resolvedAt")) + ": " + text(letter, "note")));
        }
        lines.add("");
        lines.add("Headers");
        new TreeSet<>(letter.path("headers").propertyNames())
                .forEach(name -> lines.add("  " + name + ": " + text(letter.path("headers"), name)));
        lines.add("");
        lines.add("Data");
        pretty(text(letter, "payload")).lines().forEach(line -> lines.add("  " + printable(line)));
        lines.add("");
        lines.add("Stack");
        text(letter, "stackSummary").lines().forEach(line -> lines.add("  " + printable(line.replace("\t", "  "))));
        return lines;
    }

    /** One line, whatever is in it: a record from anywhere must not steer the terminal. */
    static String printable(String line) {
        return line.stripTrailing().replaceAll("\\R[ \\t]*+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** OPEN letters say what is wrong, the others what became of them. */
    private static String what(JsonNode letter) {
        return text(letter, isOpen(letter) ? "kind" : "status");
    }

    private static boolean isOpen(JsonNode letter) {
        return text(letter, "status").equals("OPEN");
    }

    private static String field(String name, String value) {
        return "  %-8s%s".formatted(name, value);
    }

    private static String pretty(String payload) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(payload));
        } catch (JacksonException noJson) {
            return payload;
        }
    }

    private static String time(String instant) {
        return cut(instant.replace('T', ' '), 19);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
