package dev.sagashop.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.ReservationTable;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inventory's part of the saga, over the real broker and database. */
class StockSagaTest extends InventoryServiceTest {

    private static final Topic INVENTORY = Topic.named(Topics.INVENTORY);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ReservationTable reservations;

    @AfterEach
    void theBooksBalance() {
        assertBooksBalance();
    }

    @Test
    void holdsAllLinesOfAnOrder() {
        String coffee = productWithStock(10);
        String mug = productWithStock(5);
        var order = TestOrder.of(coffee, 2).and(mug, 1);

        Wire.send(order.placed());

        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
        assertThat(level(coffee)).isEqualTo(new StockLevel(coffee, 10, 0, 10, 2, 0));
        assertThat(level(mug)).isEqualTo(new StockLevel(mug, 5, 0, 5, 1, 0));
        http.get().uri("/reservations/" + order.id()).exchange().expectBody().json("""
                {"orderId": "%s", "status": "HELD",
                 "lines": [{"sku": "%s", "quantity": 2}, {"sku": "%s", "quantity": 1}]}
                """.formatted(
                        order.id(), coffee, mug));
    }

    @Test
    void holdsNothingWhenOneLineIsShort() {
        String coffee = productWithStock(10);
        String soldOut = productWithStock(0);
        var order = TestOrder.of(coffee, 2).and(soldOut, 1).and("NO-SUCH", 3);

        Wire.send(order.placed());

        awaitPublished(
                order,
                new StockRejected(order.id(), List.of(new Shortage(soldOut, 1, 0), new Shortage("NO-SUCH", 3, 0))));
        assertThat(level(coffee).reserved()).isZero();
    }

    @Test
    void releasesHeldStockWhenTheOrderIsCancelled() {
        String coffee = productWithStock(10);
        var order = TestOrder.of(coffee, 2);

        Wire.send(order.placed(), order.cancelled());

        awaitPublished(
                order,
                new StockReserved(order.id(), order.quantities()),
                new StockReleased(order.id(), order.quantities()));
        assertThat(level(coffee).available()).isEqualTo(10);
        assertThat(reservations.find(order.id()).orElseThrow().status()).isEqualTo(ReservationStatus.RELEASED);
    }

    @Test
    void commitsHeldStockWhenTheOrderIsShipped() {
        String coffee = productWithStock(10);
        var order = TestOrder.of(coffee, 2);

        Wire.send(order.placed(), order.shipped());

        awaitPublished(
                order,
                new StockReserved(order.id(), order.quantities()),
                new StockCommitted(order.id(), order.quantities()));
        assertThat(level(coffee)).isEqualTo(new StockLevel(coffee, 10, 0, 8, 0, 2));
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        String coffee = productWithStock(10);
        var order = TestOrder.of(coffee, 2);

        Envelope<?> placed = Wire.envelope(order.placed());
        Envelope<?> shipped = Wire.envelope(order.shipped());

        Wire.send(placed, placed);
        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
        Wire.send(placed, shipped, shipped, placed);

        awaitPublished(
                order,
                new StockReserved(order.id(), order.quantities()),
                new StockCommitted(order.id(), order.quantities()));
        awaitTheTopicsEnd(order);
        assertThat(published(order)).hasSize(2);
        assertThat(level(coffee)).isEqualTo(new StockLevel(coffee, 10, 0, 8, 0, 2));
    }

    @Test
    void refusesAnOrderThatWasCancelledBeforeItCameAndSaysSoAtTheCancellationAndAtTheOrder() {
        String coffee = productWithStock(10);
        var order = TestOrder.of(coffee, 2);

        Wire.send(order.cancelled());
        awaitPublished(order, new StockReservationRefused(order.id()));
        Wire.send(order.placed());

        awaitPublished(order, new StockReservationRefused(order.id()), new StockReservationRefused(order.id()));
        awaitTheTopicsEnd(order);
        assertThat(reservations.find(order.id()).orElseThrow().status()).isEqualTo(ReservationStatus.CANCELLED_BEFORE);
        assertThat(published(order)).hasSize(2);
        assertThat(level(coffee).reserved()).isZero();
        http.get().uri("/reservations/" + order.id()).exchange().expectStatus().isNotFound();
    }

    @Test
    void aMalformedEventBecomesADeadLetterAndTheNextIsProcessed() {
        var order = TestOrder.of(productWithStock(10), 2);
        Envelope<?> placed = Wire.envelope(order.placed());

        Wire.sendMalformed(placed, "{\"orderId\":");
        Wire.send(placed);

        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
        awaitDeadLetter(order);
    }

    @Test
    void goodsThatNobodyHeldBecomeADeadLetterAndTheNextEventIsProcessed() {
        var order = TestOrder.of(productWithStock(10), 2);

        Wire.send(order.shipped(), order.placed());

        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
        awaitDeadLetter(order);
    }

    @Test
    void anEventOfUnknownTypeIsPassedOver() {
        var order = TestOrder.of(productWithStock(10), 2);
        Map<String, String> headers = new HashMap<>(CloudEventHeaders.of(Wire.envelope(order.placed())));
        headers.put(CloudEventHeaders.TYPE, "dev.sagashop.order-gift-wrapped.v1");

        Wire.send(Topics.ORDERS, order.id().toString(), headers, "{}");
        Wire.send(order.placed());

        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
    }

    @Test
    void anAnswerNamesWhatItFollowsFrom() {
        var order = TestOrder.of(productWithStock(10), 2);

        Envelope<?> placed = Wire.send(order.placed());

        awaitPublished(order, new StockReserved(order.id(), order.quantities()));
        PublishedEvent answer = INVENTORY.records(order.id().toString()).getFirst();
        assertThat(answer.headers())
                .containsEntry(CloudEventHeaders.TYPE, EventType.STOCK_RESERVED.wireName())
                .containsEntry(CloudEventHeaders.SOURCE, "/inventory-service")
                .containsEntry(CloudEventHeaders.SUBJECT, order.id().toString())
                .containsEntry(CloudEventHeaders.CORRELATION_ID, order.id().toString())
                .containsEntry(
                        CloudEventHeaders.CAUSATION_ID, placed.metadata().id().toString());
    }

    private static void awaitPublished(TestOrder order, Event... events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published(order)).containsExactly(events));
    }

    private void awaitDeadLetter(TestOrder order) {
        assertThat(new Ledger(jdbc).awaitLetters(order.id().toString())).hasSize(1);
    }

    /** Another order in the same partition: once it has its answer, everything before it is done. */
    private void awaitTheTopicsEnd(TestOrder order) {
        var last = TestOrder.of(productWithStock(1), 1);
        Wire.sendBehind(order.id().toString(), last.placed());
        awaitPublished(last, new StockReserved(last.id(), last.quantities()));
    }

    private static List<Event> published(TestOrder order) {
        return INVENTORY.records(order.id().toString()).stream()
                .map(PublishedEvent::event)
                .toList();
    }
}
