package dev.sagashop.bff.web.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationsTest {

    static Stream<SagaPath> paths() {
        return SagaPath.all().stream();
    }

    @Test
    void knowsEveryPath() {
        assertThat(paths()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void waitsForSomebodyUntilTheLastEventAndForNobodyAfterIt(SagaPath path) {
        List<SagaEvent> events = path.distinct();

        for (int known = 0; known < events.size(); known++) {
            assertThat(Expectations.after(new SagaEvents(events.subList(0, known))))
                    .as("after %d events", known)
                    .isNotEmpty();
        }
        assertThat(Expectations.after(new SagaEvents(path.events()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void waitsForSomebodyInWhateverOrderParallelEventsCome(SagaPath path) {
        List<List<SagaEvent>> orders = new ArrayList<>();
        collectOrders(new ArrayList<>(), path.distinct(), orders);

        assertThat(orders).isNotEmpty().allSatisfy(events -> {
            for (int known = 1; known < events.size(); known++) {
                assertThat(Expectations.after(new SagaEvents(events.subList(0, known))))
                        .as("after %s", events.subList(0, known))
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("paths")
    void expectsEveryEventThatNobodyCommands(SagaPath path) {
        List<SagaEvent> events = path.distinct();

        for (int known = 0; known < events.size(); known++) {
            SagaEvent next = events.get(known);
            if (!"command".equals(next.causationId())) {
                assertThat(Expectations.after(new SagaEvents(events.subList(0, known))))
                        .as("before %s", next)
                        .anySatisfy(expected -> {
                            assertThat(expected.service()).isEqualTo(next.service());
                            assertThat(expected.anyOf()).contains(next.type());
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            confirmed-and-shipped | 0 | order: OrderPlaced
            confirmed-and-shipped | 1 | inventory: StockReserved StockRejected, payment: PaymentAuthorized PaymentDeclined
            confirmed-and-shipped | 2 | payment: PaymentAuthorized PaymentDeclined
            confirmed-and-shipped | 3 | order: OrderConfirmed
            confirmed-and-shipped | 4 | payment: PaymentCaptured PaymentCaptureFailed, notification: CustomerNotified NotificationFailed
            confirmed-and-shipped | 6 | order: OrderShipped
            confirmed-and-shipped | 7 | inventory: StockCommitted, notification: CustomerNotified NotificationFailed
            confirmed-and-shipped | 9 | ``
            both-fail             | 2 | order: OrderCancelled, inventory: StockReserved StockRejected
            both-fail             | 3 | inventory: StockReserved StockRejected StockReservationRefused, notification: CustomerNotified NotificationFailed
            declined              | 4 | inventory: StockReleased, notification: CustomerNotified NotificationFailed
            out-of-stock          | 3 | payment: PaymentAuthorized PaymentDeclined PaymentRefused PaymentVoided, notification: CustomerNotified NotificationFailed
            capture-fails         | 5 | order: OrderCancelled, notification: CustomerNotified NotificationFailed
            cancelled-while-confirmed | 7 | inventory: StockReleased, payment: PaymentRefunded, notification: CustomerNotified NotificationFailed
            """)
    void namesWhoHasToSpeakAndWhatTheyCanSay(String path, int known, String expected) {
        List<SagaEvent> events = SagaPath.named(path).distinct().subList(0, known);

        String told = Expectations.after(new SagaEvents(events)).stream()
                .map(one -> one.service().replace("-service", "") + ": " + String.join(" ", one.anyOf()))
                .collect(Collectors.joining(", "));

        assertThat(told).isEqualTo(expected);
    }

    @Test
    void letsACaptureEndBeforeItIsUndone() {
        SagaEvents events = new SagaEvents(
                SagaPath.named("cancelled-while-confirmed").distinct().subList(0, 4));
        events.add(SagaPath.named("cancelled-while-confirmed").distinct().get(6));

        assertThat(Expectations.after(events))
                .contains(new Expectation("payment-service", List.of("PaymentCaptured", "PaymentCaptureFailed")));
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed-and-shipped,SHIPPED,",
        "declined,CANCELLED,PAYMENT_DECLINED",
        "timed-out,CANCELLED,TIMED_OUT",
        "cancelled-while-confirmed,CANCELLED,CUSTOMER_REQUEST"
    })
    void tellsWhatBecameOfTheOrder(String path, String status, String reason) {
        SagaProgress progress = new SagaProgress();
        SagaPath.named(path).events().forEach(progress::add);

        assertThat(progress.status()).hasToString(status);
        assertThat(progress.cancellationReason().map(Enum::name).orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "declined-after-stock-was-held,StockReleased,StockReserved",
        "out-of-stock,PaymentVoided,PaymentAuthorized",
        "capture-fails,PaymentVoided,PaymentAuthorized",
        "cancelled-while-confirmed,PaymentRefunded,PaymentCaptured"
    })
    void saysWhichEventACompensationUndoes(String path, String compensation, String undone) {
        List<TimelineEntry> entries =
                TimelineEntry.of(new SagaEvents(SagaPath.named(path).events()));

        assertThat(entries)
                .filteredOn(entry -> entry.type().equals(compensation))
                .singleElement()
                .satisfies(entry -> assertThat(entry.undoes()).startsWith(undone + "<"));
        assertThat(entries)
                .filteredOn(entry -> entry.type().startsWith("Order"))
                .allMatch(e -> e.undoes() == null);
    }

    /** Every order of the events in which no follow-up comes before its cause and every service's own stay in order. */
    private static void collectOrders(List<SagaEvent> begun, List<SagaEvent> left, List<List<SagaEvent>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (SagaEvent next : left) {
            boolean isServicesNext = left.stream()
                    .filter(other -> other.service().equals(next.service()))
                    .findFirst()
                    .filter(next::equals)
                    .isPresent();
            if (isServicesNext && mayFollow(next, begun)) {
                List<SagaEvent> rest = new ArrayList<>(left);
                rest.remove(next);
                begun.add(next);
                collectOrders(begun, rest, orders);
                begun.removeLast();
            }
        }
    }

    /** What a command set off names no event; the fan-in names only the answer that came last. */
    private static boolean mayFollow(SagaEvent event, List<SagaEvent> begun) {
        boolean causeIsThere = "command".equals(event.causationId())
                || begun.stream().anyMatch(other -> other.eventId().equals(event.causationId()));
        List<EventType> joined = Map.of(
                        EventType.ORDER_CONFIRMED.displayName(),
                        List.of(EventType.STOCK_RESERVED, EventType.PAYMENT_AUTHORIZED),
                        EventType.ORDER_SHIPPED.displayName(),
                        List.of(EventType.PAYMENT_CAPTURED))
                .getOrDefault(event.type(), List.of());
        return causeIsThere && joined.stream().allMatch(new SagaEvents(begun)::has);
    }
}
