package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    /** Pinned: other programs know these words. A wire name or topic that changes is a new contract. */
    private static final String WIRE_NAMES_AND_TOPICS = """
            OrderPlaced           dev.sagashop.order-placed.v1            orders
            OrderConfirmed        dev.sagashop.order-confirmed.v1         orders
            OrderCancelled        dev.sagashop.order-cancelled.v1         orders
            OrderShipped          dev.sagashop.order-shipped.v1           orders
            PaymentAuthorized     dev.sagashop.payment-authorized.v1      payments
            PaymentDeclined       dev.sagashop.payment-declined.v1        payments
            PaymentRefused        dev.sagashop.payment-refused.v1         payments
            PaymentCaptured       dev.sagashop.payment-captured.v1        payments
            PaymentCaptureFailed  dev.sagashop.payment-capture-failed.v1  payments
            PaymentVoided         dev.sagashop.payment-voided.v1          payments
            PaymentRefunded       dev.sagashop.payment-refunded.v1        payments
            StockReserved         dev.sagashop.stock-reserved.v1          inventory
            StockRejected         dev.sagashop.stock-rejected.v1          inventory
            StockReservationRefused  dev.sagashop.stock-reservation-refused.v1  inventory
            StockReleased         dev.sagashop.stock-released.v1          inventory
            StockCommitted        dev.sagashop.stock-committed.v1         inventory
            CustomerNotified      dev.sagashop.customer-notified.v1       notifications
            NotificationFailed    dev.sagashop.notification-failed.v1     notifications
            ProductChanged        dev.sagashop.product-changed.v1         catalog
            ReconciliationRequested  dev.sagashop.reconciliation-requested.v1  reconciliations
            PaymentsReconciled       dev.sagashop.payments-reconciled.v1       reconciliations
            StockReconciled          dev.sagashop.stock-reconciled.v1          reconciliations
            """;

    @Test
    void wireNamesAndTopicsArePinned() {
        List<String> pinned = WIRE_NAMES_AND_TOPICS
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();

        assertThat(EventType.values())
                .extracting(type -> type.displayName() + " " + type.wireName() + " " + type.topic())
                .containsExactlyElementsOf(pinned);
    }

    @Test
    void everyPermittedEventHasExactlyOneType() {
        assertThat(EventType.values())
                .<Class<?>>extracting(EventType::eventClass)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        permittedRecords(Event.class).toList());
    }

    /** Payment and inventory listen to one topic alone; a family that is split over two would lose its order. */
    @Test
    void eachFamilyIsPublishedToOneTopicOfItsOwn() {
        List<List<String>> topicsOfFamilies = Stream.of(Event.class.getPermittedSubclasses())
                .map(EventTypeTest::topicsOf)
                .toList();

        assertThat(topicsOfFamilies).allSatisfy(topics -> assertThat(topics).hasSize(1));
        assertThat(topicsOfFamilies).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsWireNameAndByItsEvent(EventType type) {
        assertThat(EventType.ofWireName(type.wireName())).contains(type);
        assertThat(EventType.of(EventStory.eventOf(type))).isEqualTo(type);
    }

    @Test
    void aWireNameThatIsNoneOfOursHasNoType() {
        assertThat(EventType.ofWireName("dev.sagashop.order-placed.v2")).isEmpty();
        assertThat(EventType.ofWireName(OrderPlaced.class.getName())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRODUCT_CHANGED", "RECONCILIATION_REQUESTED", "PAYMENTS_RECONCILED", "STOCK_RECONCILED"})
    void whatHappensToAnOrderIsAboutThatOrder(EventType type) {
        assertThat(EventStory.eventOf(type).subject()).isEqualTo("0198c1f4-6d2e-7c3a-9b54-3f0e5a7d1c28");
    }

    @Test
    void whatHappensToAProductIsAboutItsSku() {
        assertThat(EventStory.eventOf(EventType.PRODUCT_CHANGED).subject()).isEqualTo("COF-ETH-250");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECONCILIATION_REQUESTED", "PAYMENTS_RECONCILED", "STOCK_RECONCILED"})
    void whatIsSaidInAReconciliationIsAboutAWindowOfIt(EventType type) {
        assertThat(EventStory.eventOf(type).subject()).isEqualTo("0198c2aa-51c0-7d11-8a3e-6b1f0c9e2d47/3");
    }

    private static List<String> topicsOf(Class<?> family) {
        return Stream.of(EventType.values())
                .filter(type -> family.isAssignableFrom(type.eventClass()))
                .map(EventType::topic)
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> permittedRecords(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeTest::permittedRecords)
                : Stream.of(type);
    }
}
