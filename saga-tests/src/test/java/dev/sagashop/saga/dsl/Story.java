package dev.sagashop.saga.dsl;

import java.util.List;
import java.util.stream.Stream;

/** The events of an order as a scenario expects them: one after another, or in parallel branches of any interleaving. */
public sealed interface Story {

    /** One event, such as {@code OrderPlaced}; mails with their kind: {@code CustomerNotified(ORDER_SHIPPED)}. */
    record Happened(String event) implements Story {}

    /** Each part starts after the one before it has ended. */
    record Then(List<Story> parts) implements Story {}

    /** The parts do not wait for each other. */
    record InParallel(List<Story> branches) implements Story {}

    static Story happened(String event) {
        return new Happened(event);
    }

    static Story then(Story... parts) {
        return new Then(List.of(parts));
    }

    static Story inParallel(Story... branches) {
        return new InParallel(List.of(branches));
    }

    /** The names of all its events. */
    default Stream<String> events() {
        return switch (this) {
            case Happened one -> Stream.of(one.event());
            case Then sequence -> sequence.parts().stream().flatMap(Story::events);
            case InParallel parallel -> parallel.branches().stream().flatMap(Story::events);
        };
    }
}
