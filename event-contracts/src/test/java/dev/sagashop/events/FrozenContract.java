package dev.sagashop.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that have been promised: {@code frozen-fields.txt}, which only ever grows. */
final class FrozenContract {

    private FrozenContract() {}

    static List<Field> fieldsOf(EventType type) {
        String prefix = type.wireName() + " ";
        return lines().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> Field.parse(line.substring(prefix.length())))
                .toList();
    }

    /** What would break if an event that had the frozen fields now had the current ones; each with why. */
    static List<String> breaches(List<Field> frozen, List<Field> current) {
        Map<String, Field> now = byPath(current);
        List<String> breaches = new ArrayList<>();
        frozen.forEach(promised -> {
            Field field = now.remove(promised.path());
            if (field == null) {
                breaches.add(promised.path() + " is gone or renamed: consumers out there still read it."
                        + " Keep it, or publish a new major version beside this one.");
            } else if (!field.equals(promised)) {
                breaches.add(promised.path() + " was \"" + promised + "\" and is \"" + field + "\":"
                        + " old consumers may refuse what is written now, or new ones what was written then."
                        + " Add a field beside it, or publish a new major version.");
            }
        });
        now.values().forEach(added -> breaches.add(reasonAgainst(added)));
        return breaches;
    }

    private static String reasonAgainst(Field added) {
        return added.required()
                ? added.path() + " is new and required: producers out there do not write it. Make it optional."
                : added.path() + " is new: promise it by adding its line to frozen-fields.txt: " + added;
    }

    private static Map<String, Field> byPath(List<Field> fields) {
        return fields.stream()
                .collect(Collectors.toMap(Field::path, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(FrozenContract.class.getResourceAsStream("frozen-fields.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
