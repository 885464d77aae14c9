package dev.sagashop.localstack.deadletters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person asks for with {@code ./shop dead-letters}. */
sealed interface DeadLettersRequest {

    /** {@code list [--status STATUS] [--order ID]}. */
    record ListLetters(String status, @Nullable String order) implements DeadLettersRequest {}

    /** {@code show ID}. */
    record Show(UUID id) implements DeadLettersRequest {}

    /** {@code replay ID}. */
    record Replay(UUID id) implements DeadLettersRequest {}

    /** {@code replay --all [--order ID]}. */
    record ReplayAll(@Nullable String order) implements DeadLettersRequest {}

    /** {@code discard ID --reason TEXT}. */
    record Discard(UUID id, String reason) implements DeadLettersRequest {}

    String USAGE = "list [--status open|replayed|discarded|any] [--order ID], show ID, replay ID,"
            + " replay --all [--order ID] or discard ID --reason TEXT";

    /** @throws WrongUsageException if the arguments make no sense */
    static DeadLettersRequest of(List<String> arguments) {
        String action = arguments.isEmpty() ? "" : arguments.getFirst();
        var given = Arguments.of(arguments.stream().skip(1).toList());
        return switch (action) {
            case "list" -> {
                given.allowOnly(0, Set.of("--status", "--order"));
                yield new ListLetters(given.options().getOrDefault("--status", "open"), given.option("--order"));
            }
            case "show" -> {
                given.allowOnly(1, Set.of());
                yield new Show(given.id());
            }
            case "replay" -> replay(given);
            case "discard" -> {
                given.allowOnly(1, Set.of("--reason"));
                yield new Discard(given.id(), given.required("--reason"));
            }
            default -> throw new WrongUsageException("./shop dead-letters knows " + USAGE + ".");
        };
    }

    private static DeadLettersRequest replay(Arguments given) {
        if (given.options().containsKey("--all")) {
            given.allowOnly(0, Set.of("--all", "--order"));
            return new ReplayAll(given.option("--order"));
        }
        given.allowOnly(1, Set.of());
        return new Replay(given.id());
    }

    /** Words, and options with their values; {@code --all} has none. */
    record Arguments(List<String> words, Map<String, String> options) {

        static Arguments of(List<String> arguments) {
            List<String> words = new ArrayList<>();
            Map<String, String> options = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (!argument.startsWith("--")) {
                    words.add(argument);
                } else if (argument.equals("--all")) {
                    options.put(argument, "");
                } else if (i + 1 < arguments.size()) {
                    options.put(argument, arguments.get(++i));
                } else {
                    throw new WrongUsageException(argument + " needs a value.");
                }
            }
            return new Arguments(words, options);
        }

        void allowOnly(int wordCount, Set<String> known) {
            options.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new WrongUsageException(
                                "There is no " + name + " here: ./shop dead-letters knows " + USAGE + ".");
                    });
            if (words.size() != wordCount) {
                throw new WrongUsageException("./shop dead-letters knows " + USAGE + ".");
            }
        }

        @Nullable String option(String name) {
            return options.get(name);
        }

        String required(String name) {
            String value = options.get(name);
            if (value == null || value.isBlank()) {
                throw new WrongUsageException("A discard needs " + name + " TEXT: it is kept for those who ask later.");
            }
            return value;
        }

        UUID id() {
            try {
                return UUID.fromString(words.getFirst());
            } catch (IllegalArgumentException e) {
                throw new WrongUsageException(
                        words.getFirst() + " is no id of a dead letter; ./shop dead-letters list names them.");
            }
        }
    }
}
