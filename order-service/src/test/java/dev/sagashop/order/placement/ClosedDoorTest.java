package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.CartApi;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Load is shed at the door: what is accepted has to come through, and what cannot come through any more is no load. */
class ClosedDoorTest extends IntegrationTest {

    private static final int MANY = 3_000;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private SagasUnderWay sagas;

    private final String customer = "crowd-" + UUID.randomUUID();

    @AfterEach
    void openTheDoor() {
        removeThem();
        eventually(() -> assertThat(api.place(OrdersApi.VALID_ORDER).status()).isEqualTo(202));
    }

    private void removeThem() {
        jdbc.update("delete from customer_order where customer_id = ?", customer);
    }

    @Test
    void refusesOrdersWhileTooManyAreUnderWayAndTakesTheSameRequestAfterwards() {
        insert("PLACED", "PENDING", "PENDING", "0 s");
        AtomicReference<String> refused = new AtomicReference<>();

        eventually(
                () -> { // a key of its own each time: until the next count a request may still be placed
                    refused.set("key-" + UUID.randomUUID());
                    Answer refusal = api.place(OrdersApi.VALID_ORDER, refused.get());
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.text("/type")).isEqualTo("urn:sagashop:problem:too-busy");
                    assertThat(refusal.retryAfter()).isNotNull();
                });
        assertThat(meters.get("sagashop.admission.open").gauge().value()).isZero();
        Answer health = api.get("/actuator/health/admission");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.text("/details/door")).isEqualTo("closed");

        removeThem();
        eventually(
                () -> assertThat(api.place(OrdersApi.VALID_ORDER, refused.get()).status())
                        .isEqualTo(202));
        assertThat(meters.get("sagashop.admission.open").gauge().value()).isOne();
    }

    /** Its client may have been told of a time-out: a refusal would tell it that nothing was placed. */
    @Test
    void answersARepeatedRequestWithItsOrderWhileTooManyAreUnderWay() {
        String key = "key-" + UUID.randomUUID();
        Answer placed = api.place(OrdersApi.VALID_ORDER, key);
        CartApi cart = new CartApi(api, "customer-" + UUID.randomUUID());
        cart.add(COFFEE, 2, 0);
        Answer checkedOut = cart.checkOut(1);
        insert("PLACED", "PENDING", "PENDING", "0 s");
        eventually(() -> assertThat(api.place(OrdersApi.VALID_ORDER).status()).isEqualTo(429));

        assertThat(api.place(OrdersApi.VALID_ORDER, key).orderId()).isEqualTo(placed.orderId());
        assertThat(cart.checkOut(1).orderId()).isEqualTo(checkedOut.orderId());
        assertThat(api.place(OrdersApi.VALID_ORDER).status()).isEqualTo(429);
        assertThat(cart.checkOut(2).status()).isEqualTo(429);
    }

    /** As after a minute in which nobody could reserve any stock, and a replay of all that failed. */
    @Test
    void ordersThatWereCancelledWithoutAnAnswerKeepNobodyOut() {
        keepNobodyOut("CANCELLED", "PENDING", "VOIDED");
    }

    @Test
    void ordersThatWaitForLongerThanASagaMayTakeKeepNobodyOut() {
        keepNobodyOut("CONFIRMED", "RESERVED", "AUTHORIZED");
    }

    /** A replayed or repeated event, a compensation, and a time-out say nothing of how quickly the shop works. */
    @Test
    void countsEachOrderOnceThatIsCarriedThrough() {
        UUID paid = confirmedOrder();
        UUID declined = placedOrder();
        UUID overdue = placedOrder();
        Wire.send(stockReserved(declined));
        eventually(() -> assertThat(api.order(declined).text("/stockStatus")).isEqualTo("RESERVED"));
        long before = carriedThrough();

        Wire.send(new PaymentCaptured(paid, TOTAL));
        Wire.send(new PaymentDeclined(declined, TOTAL, DeclineReason.CARD_DECLINED));
        Wire.send(new StockReleased(declined, List.of(new SkuQuantity(COFFEE, 2))));
        letAnHourPass(overdue);

        eventually(() -> {
            assertThat(api.order(paid).text("/paymentStatus")).isEqualTo("CAPTURED");
            assertThat(api.order(declined).text("/stockStatus")).isEqualTo("RELEASED");
            assertThat(api.order(overdue).text("/status")).isEqualTo("CANCELLED");
        });
        assertThat(carriedThrough()).isEqualTo(before + 2);
    }

    /** However many orders there are, only those that wait are looked at; a test has too few to make it pay. */
    @Test
    void countsTheWaitingAloneByTheirIndex() {
        String query = SagasUnderWay.COUNT.replace(":limit", "'PT30S'").replace(":atMost", "3000");
        List<String> plan = transactions.execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            jdbc.execute("set local enable_bitmapscan = off");
            return jdbc.queryForList("explain " + query, String.class);
        });

        assertThat(String.join("\n", plan)).contains("Index Scan using customer_order_waiting");
    }

    /** The count decides, not how long one asks: the orders of whoever asks fill the shop as well. */
    private void keepNobodyOut(String status, String stock, String payment) {
        int before = sagas.count(MANY).underWay();

        insert(status, stock, payment, "1 h");

        assertThat(sagas.count(MANY).underWay()).isLessThanOrEqualTo(before);
        eventually(() -> assertThat(api.place(OrdersApi.VALID_ORDER).status()).isEqualTo(202));
    }

    private long carriedThrough() {
        return jdbc.queryForObject(
                "select case when is_called then last_value else 0 end from order_carried_through", Long.class);
    }

    private void insert(String status, String stock, String payment, String age) {
        jdbc.update(
                """
                insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                    cancellation_reason, stock_status, payment_status, placed_at, confirmed_at, updated_at)
                select gen_random_uuid(), ?, '', '{}', '', ?, ?, ?, ?,
                    now() - ?::interval, now() - ?::interval, now() - ?::interval
                from generate_series(1, ?)""",
                customer,
                status,
                status.equals("CANCELLED") ? "TIMED_OUT" : null,
                stock,
                payment,
                age,
                age,
                age,
                MANY);
    }
}
