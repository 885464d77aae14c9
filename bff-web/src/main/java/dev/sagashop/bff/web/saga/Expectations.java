package dev.sagashop.bff.web.saga;

import static dev.sagashop.events.EventType.CUSTOMER_NOTIFIED;
import static dev.sagashop.events.EventType.NOTIFICATION_FAILED;
import static dev.sagashop.events.EventType.ORDER_CANCELLED;
import static dev.sagashop.events.EventType.ORDER_CONFIRMED;
import static dev.sagashop.events.EventType.ORDER_PLACED;
import static dev.sagashop.events.EventType.ORDER_SHIPPED;
import static dev.sagashop.events.EventType.PAYMENT_AUTHORIZED;
import static dev.sagashop.events.EventType.PAYMENT_CAPTURED;
import static dev.sagashop.events.EventType.PAYMENT_CAPTURE_FAILED;
import static dev.sagashop.events.EventType.PAYMENT_DECLINED;
import static dev.sagashop.events.EventType.PAYMENT_REFUNDED;
import static dev.sagashop.events.EventType.PAYMENT_REFUSED;
import static dev.sagashop.events.EventType.PAYMENT_VOIDED;
import static dev.sagashop.events.EventType.STOCK_COMMITTED;
import static dev.sagashop.events.EventType.STOCK_REJECTED;
import static dev.sagashop.events.EventType.STOCK_RELEASED;
import static dev.sagashop.events.EventType.STOCK_RESERVATION_REFUSED;
import static dev.sagashop.events.EventType.STOCK_RESERVED;

import dev.sagashop.events.EventType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a saga waits for, told from its events so far. Nobody's word is waited for twice, and nothing at all once the
 * order is shipped or cancelled, everything is undone or committed, and the customer knows.
 *
 * <p>What nobody has promised is not expected: a customer may cancel, and time may run out, at any moment.
 */
public final class Expectations {

    private static final List<EventType> MAILED =
            List.of(ORDER_CONFIRMED, ORDER_CANCELLED, ORDER_SHIPPED, PAYMENT_REFUNDED);

    private Expectations() {}

    public static List<Expectation> after(SagaEvents events) {
        if (!events.has(ORDER_PLACED)) {
            return List.of(fromOrder(ORDER_PLACED));
        }
        return Stream.of(ofOrder(events), ofInventory(events), ofPayment(events), ofNotification(events))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The fan-in: it speaks once both others have, or one of them has refused. */
    private static Optional<Expectation> ofOrder(SagaEvents events) {
        if (events.has(ORDER_CANCELLED) || events.has(ORDER_SHIPPED)) {
            return Optional.empty();
        }
        if (events.has(STOCK_REJECTED) || events.has(PAYMENT_DECLINED) || events.has(PAYMENT_CAPTURE_FAILED)) {
            return Optional.of(fromOrder(ORDER_CANCELLED));
        }
        if (events.has(ORDER_CONFIRMED)) {
            return Optional.of(fromOrder(ORDER_SHIPPED)).filter(shipped -> events.has(PAYMENT_CAPTURED));
        }
        return Optional.of(fromOrder(ORDER_CONFIRMED))
                .filter(confirmed -> events.has(STOCK_RESERVED) && events.has(PAYMENT_AUTHORIZED));
    }

    /** Who hears of a cancelled order no earlier than of its cancellation refuses the step itself. */
    private static Optional<Expectation> ofInventory(SagaEvents events) {
        if (hasAny(events, STOCK_REJECTED, STOCK_RESERVATION_REFUSED, STOCK_RELEASED, STOCK_COMMITTED)) {
            return Optional.empty();
        }
        boolean cancelled = events.has(ORDER_CANCELLED);
        if (!events.has(STOCK_RESERVED)) {
            return Optional.of(
                    cancelled
                            ? fromInventory(STOCK_RESERVED, STOCK_REJECTED, STOCK_RESERVATION_REFUSED)
                            : fromInventory(STOCK_RESERVED, STOCK_REJECTED));
        }
        if (cancelled) {
            return Optional.of(fromInventory(STOCK_RELEASED));
        }
        return Optional.of(fromInventory(STOCK_COMMITTED)).filter(committed -> events.has(ORDER_SHIPPED));
    }

    /**
     * What has begun is finished before it is undone: a cancelled order's capture comes to an end first. A payment that the
     * gateway has not been asked for yet is voided as it is.
     */
    private static Optional<Expectation> ofPayment(SagaEvents events) {
        if (hasAny(events, PAYMENT_DECLINED, PAYMENT_REFUSED, PAYMENT_VOIDED, PAYMENT_REFUNDED)) {
            return Optional.empty();
        }
        boolean cancelled = events.has(ORDER_CANCELLED);
        if (!events.has(PAYMENT_AUTHORIZED)) {
            return Optional.of(
                    cancelled
                            ? fromPayment(PAYMENT_AUTHORIZED, PAYMENT_DECLINED, PAYMENT_REFUSED, PAYMENT_VOIDED)
                            : fromPayment(PAYMENT_AUTHORIZED, PAYMENT_DECLINED));
        }
        if (events.has(PAYMENT_CAPTURED)) {
            return Optional.of(fromPayment(PAYMENT_REFUNDED)).filter(refunded -> cancelled);
        }
        if (events.has(ORDER_CONFIRMED) && !events.has(PAYMENT_CAPTURE_FAILED)) {
            return Optional.of(fromPayment(PAYMENT_CAPTURED, PAYMENT_CAPTURE_FAILED));
        }
        return Optional.of(fromPayment(PAYMENT_VOIDED)).filter(voided -> cancelled);
    }

    /** Every event that is mailed is answered by one that says whether the mail has left; it names its cause. */
    private static Optional<Expectation> ofNotification(SagaEvents events) {
        boolean pending = events.all().stream()
                .filter(event -> MAILED.stream().anyMatch(event::is))
                .anyMatch(event -> !isAnswered(event, events));
        return Optional.of(Expectation.of("notification-service", CUSTOMER_NOTIFIED, NOTIFICATION_FAILED))
                .filter(mail -> pending);
    }

    private static boolean hasAny(SagaEvents events, EventType... anyOf) {
        return Stream.of(anyOf).anyMatch(events::has);
    }

    private static boolean isAnswered(SagaEvent mailed, SagaEvents events) {
        return events.all().stream()
                .filter(event -> event.is(CUSTOMER_NOTIFIED) || event.is(NOTIFICATION_FAILED))
                .anyMatch(answer -> mailed.eventId().equals(answer.causationId()));
    }

    private static Expectation fromOrder(EventType... anyOf) {
        return Expectation.of("order-service", anyOf);
    }

    private static Expectation fromInventory(EventType... anyOf) {
        return Expectation.of("inventory-service", anyOf);
    }

    private static Expectation fromPayment(EventType... anyOf) {
        return Expectation.of("payment-service", anyOf);
    }
}
