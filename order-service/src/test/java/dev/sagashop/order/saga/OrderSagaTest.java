package dev.sagashop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every path of an order, with the other services' part spoken by the test. */
class OrderSagaTest extends IntegrationTest {

    @Test
    void confirmsWhenReservedAndAuthorizedInEitherOrder() {
        UUID stockFirst = placedOrder();
        UUID paymentFirst = placedOrder();

        Wire.send(stockReserved(stockFirst));
        Wire.send(paymentAuthorized(paymentFirst));
        eventually(() -> assertThat(timeline(stockFirst)).containsExactly("OrderPlaced", "StockReserved"));
        eventually(() -> assertThat(timeline(paymentFirst)).containsExactly("OrderPlaced", "PaymentAuthorized"));
        Wire.send(paymentAuthorized(stockFirst));
        Wire.send(stockReserved(paymentFirst));

        awaitPublished(stockFirst, "OrderPlaced", "OrderConfirmed");
        awaitPublished(paymentFirst, "OrderPlaced", "OrderConfirmed");
        assertThat(timeline(paymentFirst))
                .containsExactly("OrderPlaced", "PaymentAuthorized", "StockReserved", "OrderConfirmed");
    }

    @Test
    void cancelsAtOnceWhenStockIsRejectedAndNotesTheLateAuthorization() {
        UUID orderId = placedOrder();

        Wire.send(new StockRejected(orderId, List.of(new Shortage(COFFEE, 2, 1))));
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");
        Wire.send(paymentAuthorized(orderId));
        Wire.send(new PaymentVoided(orderId, TOTAL));

        eventually(() -> assertThat(api.order(orderId).text("/paymentStatus")).isEqualTo("VOIDED"));
        Answer order = api.order(orderId);
        assertThat(order.text("/status")).isEqualTo("CANCELLED");
        assertThat(order.text("/cancellationReason")).isEqualTo("OUT_OF_STOCK");
        assertThat(order.text("/stockStatus")).isEqualTo("REJECTED");
        assertThat(timeline(orderId))
                .containsExactly(
                        "OrderPlaced", "StockRejected", "OrderCancelled", "PaymentAuthorized", "PaymentVoided");
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");
    }

    @Test
    void waitsForNobodyOnceBothHaveRefusedWhatWasCancelledBefore() {
        UUID orderId = placedOrder();
        api.cancel(orderId);

        Wire.send(new StockReservationRefused(orderId));
        Wire.send(new PaymentRefused(orderId, TOTAL));

        eventually(() -> assertThat(timeline(orderId))
                .containsExactlyInAnyOrder(
                        "OrderPlaced", "OrderCancelled", "StockReservationRefused", "PaymentRefused"));
        Answer order = api.order(orderId);
        assertThat(order.text("/stockStatus")).isEqualTo("REFUSED");
        assertThat(order.text("/paymentStatus")).isEqualTo("REFUSED");
        assertThat(api.get("/sagas/stuck?longerThan=PT0S&limit=100").texts("/items", "orderId"))
                .doesNotContain(orderId.toString());
    }

    @Test
    void cancelsWhenPaymentIsDeclinedAfterStockWasHeld() {
        UUID orderId = placedOrder();

        Wire.send(stockReserved(orderId));
        eventually(() -> assertThat(api.order(orderId).text("/stockStatus")).isEqualTo("RESERVED"));
        Wire.send(new PaymentDeclined(orderId, TOTAL, DeclineReason.INSUFFICIENT_FUNDS));
        awaitStatus(orderId, "CANCELLED");
        Wire.send(new StockReleased(orderId, stockReserved(orderId).lines()));

        eventually(() -> assertThat(api.order(orderId).text("/stockStatus")).isEqualTo("RELEASED"));
        assertThat(api.order(orderId).text("/cancellationReason")).isEqualTo("PAYMENT_DECLINED");
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");
    }

    @Test
    void cancelsOnceWhenBothRefuse() {
        UUID orderId = placedOrder();

        Wire.send(new StockRejected(orderId, List.of(new Shortage(COFFEE, 2, 0))));
        Wire.send(new PaymentDeclined(orderId, TOTAL, DeclineReason.CARD_DECLINED));

        eventually(() -> assertThat(timeline(orderId)).contains("StockRejected", "PaymentDeclined"));
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");
    }

    @Test
    void cancelsAConfirmedOrderWhoseMoneyCannotBeTaken() {
        UUID orderId = confirmedOrder();

        Wire.send(new PaymentCaptureFailed(orderId, TOTAL, "card expired"));

        awaitPublished(orderId, "OrderPlaced", "OrderConfirmed", "OrderCancelled");
        assertThat(api.order(orderId).text("/cancellationReason")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void putsMailsOnTheTimelineAndChangesNothingElse() {
        UUID orderId = confirmedOrder();
        Answer before = api.order(orderId);

        Wire.send(new CustomerNotified(orderId, NotificationKind.ORDER_CONFIRMED));
        eventually(() -> assertThat(timeline(orderId)).endsWith("CustomerNotified"));
        Wire.send(new NotificationFailed(orderId, NotificationKind.ORDER_SHIPPED, "mailbox full"));

        eventually(() -> assertThat(timeline(orderId)).endsWith("CustomerNotified", "NotificationFailed"));
        assertThat(api.order(orderId)).isEqualTo(before);
    }

    @Test
    void shipsAndNotesThatTheStockHasLeft() {
        UUID orderId = capturedOrder();

        letAnHourPass(orderId);
        awaitPublished(orderId, "OrderPlaced", "OrderConfirmed", "OrderShipped");
        Wire.send(new StockCommitted(orderId, stockReserved(orderId).lines()));

        eventually(() -> assertThat(api.order(orderId).text("/stockStatus")).isEqualTo("COMMITTED"));
        assertThat(timeline(orderId)).endsWith("PaymentCaptured", "OrderShipped", "StockCommitted");
    }

    @Test
    void cancelsForTheCustomerAndNotesTheRefund() {
        UUID orderId = capturedOrder();

        assertThat(api.cancel(orderId).text("/cancellationReason")).isEqualTo("CUSTOMER_REQUEST");
        Wire.send(new PaymentRefunded(orderId, "ada", TOTAL));

        eventually(() -> assertThat(api.order(orderId).text("/paymentStatus")).isEqualTo("REFUNDED"));
        awaitPublished(orderId, "OrderPlaced", "OrderConfirmed", "OrderCancelled");
    }

    @Test
    void hasOneEffectWhenEveryEventComesTwice() {
        UUID orderId = placedOrder();
        Envelope<?> reserved = Wire.send(stockReserved(orderId));
        Wire.send(reserved);
        Envelope<?> authorized = Wire.send(paymentAuthorized(orderId));
        Wire.send(authorized);
        awaitStatus(orderId, "CONFIRMED");

        Wire.send(reserved);
        Wire.send(authorized);
        Wire.send(new CustomerNotified(orderId, NotificationKind.ORDER_CONFIRMED));
        Wire.send(new StockReleased(orderId, stockReserved(orderId).lines()));

        eventually(() -> assertThat(timeline(orderId)).contains("CustomerNotified", "StockReleased"));
        assertThat(timeline(orderId)).doesNotHaveDuplicates();
        awaitPublished(orderId, "OrderPlaced", "OrderConfirmed");
    }

    @Test
    void passesTheTraceOnAndNamesTheCauses() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        UUID orderId = api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", "ada", "traceparent", traceparent)
                .orderId();
        api.cancel(orderId);
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");

        for (PublishedEvent event : ORDERS.records(orderId.toString())) {
            assertThat(event.headers())
                    .containsEntry(CloudEventHeaders.TRACEPARENT, traceparent)
                    .containsEntry(CloudEventHeaders.CORRELATION_ID, orderId.toString())
                    .containsEntry(CloudEventHeaders.SOURCE, "/order-service");
        }
        Answer timeline = api.timeline(orderId);
        assertThat(timeline.texts("/entries", "position")).containsExactly("1", "2");
        assertThat(timeline.text("/entries/1/data/reason")).isEqualTo("CUSTOMER_REQUEST");
        assertThat(timeline.texts("/entries", "eventId"))
                .isEqualTo(ORDERS.records(orderId.toString()).stream()
                        .map(PublishedEvent::id)
                        .toList());
    }
}
