package dev.sagashop.bff.web.saga;

import dev.sagashop.events.EventType;
import dev.sagashop.events.data.CancellationReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events of an order surely happened before which. Causes come before what follows from them, and every service's
 * own events are in order. Of two events that nothing of this links, nobody can say which was first: inventory and
 * payment work in parallel.
 */
final class CausalOrder {

    /** What these follow from beside the cause that they name: the fan-in names only the answer that came last. */
    private static final Map<String, List<EventType>> JOINED = Map.of(
            EventType.ORDER_CONFIRMED.displayName(),
            List.of(EventType.STOCK_RESERVED, EventType.PAYMENT_AUTHORIZED),
            EventType.ORDER_SHIPPED.displayName(),
            List.of(EventType.PAYMENT_CAPTURED));

    private static final Set<CancellationReason> COMMANDED =
            Set.of(CancellationReason.CUSTOMER_REQUEST, CancellationReason.TIMED_OUT);

    private CausalOrder() {}

    /** Whether all that the event follows from is among the others. What a command set off names no event as its cause. */
    static boolean mayFollow(SagaEvent event, SagaEvents others) {
        boolean causeIsThere = isCommanded(event) || others.contains(event.causationId());
        return causeIsThere && joinedBy(event).stream().allMatch(others::has);
    }

    /** The event with the id, and all that surely happened before it; empty if there is none with that id. */
    static Set<String> upTo(String eventId, SagaEvents events) {
        Set<String> before = new HashSet<>();
        Deque<SagaEvent> open = new ArrayDeque<>(events.withId(eventId).stream().toList());
        while (!open.isEmpty()) {
            SagaEvent event = open.pop();
            if (before.add(event.eventId())) {
                directlyBefore(event, events).forEach(open::push);
            }
        }
        return before;
    }

    private static Stream<SagaEvent> directlyBefore(SagaEvent event, SagaEvents events) {
        Stream<SagaEvent> cause = events.withId(event.causationId()).stream();
        Stream<SagaEvent> joined = joinedBy(event).stream().flatMap(kind -> events.first(kind).stream());
        Stream<SagaEvent> sameService = events.all().stream()
                .takeWhile(other -> !other.equals(event))
                .filter(other -> other.service().equals(event.service()));
        return Stream.of(cause, joined, sameService).flatMap(earlier -> earlier);
    }

    private static List<EventType> joinedBy(SagaEvent event) {
        return Objects.requireNonNullElse(JOINED.get(event.type()), List.of());
    }

    private static boolean isCommanded(SagaEvent event) {
        return event.causationId() == null
                || event.is(EventType.ORDER_PLACED)
                || event.is(EventType.ORDER_SHIPPED)
                || SagaProgress.reasonOf(event).filter(COMMANDED::contains).isPresent();
    }
}
