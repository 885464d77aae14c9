package dev.sagashop.events;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One field of an event as its schema describes it.
 *
 * @param path from the event's root, {@code []} for the items of a list: {@code lines[].unitPrice.currency}
 * @param required whether every producer has to write it
 * @param kind its type with its bounds, such as {@code integer 1..2147483647}
 */
record Field(String path, boolean required, String kind) {

    private static final Pattern LINE = Pattern.compile("(\\S+) (required|optional) (.+)");

    /** All fields of an event, outer ones before inner ones. */
    static List<Field> ofSchema(EventType type) {
        List<Field> fields = new ArrayList<>();
        collect("", resolve(Contract.schema(Contract.fileName(type)), null), fields);
        return fields;
    }

    /** The field that {@link #toString} made the line of. */
    static Field parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no field: " + line);
        }
        return new Field(parts.group(1), parts.group(2).equals("required"), parts.group(3));
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The object around the field, in the first item of every list, as a JSON Pointer. */
    String parentPointer() {
        int end = path.lastIndexOf('.');
        return end < 0 ? "" : "/" + path.substring(0, end).replace("[]", "/0").replace('.', '/');
    }

    @Override
    public String toString() {
        return path + (required ? " required " : " optional ") + kind;
    }

    private static void collect(String prefix, Node object, List<Field> fields) {
        object.schema().path("properties").forEachEntry((name, property) -> {
            Node node = resolve(property, object.file());
            boolean required = object.schema().path("required").valueStream().anyMatch(r -> name.equals(r.asString()));
            String suffix = "";
            String kind = kind(node.schema());
            if (kind.equals("array")) {
                suffix = "[]";
                node = resolve(node.schema().path("items"), node.file());
                kind = "array of " + kind(node.schema());
            }
            fields.add(new Field(prefix + name, required, kind));
            collect(prefix + name + suffix + ".", node, fields);
        });
    }

    private static String kind(JsonNode schema) {
        if (schema.has("enum")) {
            return "enum "
                    + String.join(
                            ",",
                            schema.path("enum")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
        }
        String type = schema.path("type").asString();
        String bounds = schema.has("minimum") ? " " + schema.path("minimum") + ".." + schema.path("maximum") : "";
        String form = schema.path("format").asString(schema.path("pattern").asString(""));
        return type + bounds + (form.isEmpty() ? "" : " " + form);
    }

    /** Follows a reference into the file that it names, or stays in the file at hand. */
    private static Node resolve(JsonNode schema, String file) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return new Node(schema, file);
        }
        String[] target = reference.split("#", 2);
        String targetFile = target[0].isEmpty() ? file : target[0];
        return resolve(Contract.schema(targetFile).at(target[1]), targetFile);
    }

    private record Node(JsonNode schema, String file) {}
}
