package dev.sagashop.saga.bff;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lays JSON out for readers: what fits is on one line. */
final class Layout {

    private static final int MAX_WIDTH = 118;

    private Layout() {}

    static String of(JsonNode node) {
        return lines(node, "", 0);
    }

    private static String lines(JsonNode node, String indent, int before) {
        String line = oneLine(node);
        if (indent.length() + before + line.length() <= MAX_WIDTH || node.isValueNode()) {
            return line;
        }
        String inner = indent + "  ";
        Stream<String> parts = node.isArray()
                ? node.valueStream().map(element -> lines(element, inner, 0))
                : node.properties().stream().map(field -> {
                    String name = "\"" + field.getKey() + "\": ";
                    return name + lines(field.getValue(), inner, name.length());
                });
        return parts.collect(
                Collectors.joining(",\n" + inner, opening(node) + "\n" + inner, "\n" + indent + closing(node)));
    }

    private static String oneLine(JsonNode node) {
        if (node.isValueNode()) {
            return node.toString();
        }
        Stream<String> parts = node.isArray()
                ? node.valueStream().map(Layout::oneLine)
                : node.properties().stream().map(field -> "\"" + field.getKey() + "\": " + oneLine(field.getValue()));
        return parts.collect(Collectors.joining(", ", opening(node), closing(node)));
    }

    private static String opening(JsonNode node) {
        return node.isArray() ? "[" : "{";
    }

    private static String closing(JsonNode node) {
        return node.isArray() ? "]" : "}";
    }
}
