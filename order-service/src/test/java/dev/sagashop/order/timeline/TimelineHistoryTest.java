package dev.sagashop.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.decision.Awaited;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.support.IntegrationTest;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders of a hundred days, in tests that keep timelines for ninety. */
class TimelineHistoryTest extends IntegrationTest {

    @Autowired
    private Supplier<Integer> cleanUpHistory;

    private final String customer = "long-ago-" + UUID.randomUUID();

    @AfterEach
    void removeThem() {
        jdbc.update("delete from customer_order where customer_id = ?", customer);
        jdbc.update("delete from timeline_entry where source = ?", customer);
    }

    /** The statement and the decision each say which sagas have ended; they have to say the same. */
    @Test
    void exactlyTheTimelinesOfOrdersThatWaitForNothingAreRemoved() {
        int waiting = 0;
        for (OrderStatus status : OrderStatus.values()) {
            for (StockStatus stock : StockStatus.values()) {
                for (PaymentStatus payment : PaymentStatus.values()) {
                    boolean waits = !Awaited.by(status, stock, payment).isEmpty();
                    tell(order(status, stock, payment, 100), 2, 100, waits ? "waits" : "ended");
                    waiting += waits ? 2 : 0;
                }
            }
        }

        cleanUp();

        assertThat(entries("ended")).isZero();
        assertThat(entries("waits")).isPositive().isEqualTo(waiting);
    }

    @Test
    void aTimelineGoesAsAWholeAndNotBeforeItsTime() {
        UUID young = order(OrderStatus.CANCELLED, StockStatus.RELEASED, PaymentStatus.VOIDED, 80);
        tell(young, 3, 100, "young");
        UUID old = order(OrderStatus.SHIPPED, StockStatus.COMMITTED, PaymentStatus.CAPTURED, 91);
        tell(old, 3, 100, "old");
        tell(old, 1, 10, "old"); // as a mail that was long on its way

        cleanUp();

        assertThat(entries("young")).isEqualTo(3);
        assertThat(entries("old")).isZero();
        assertThat(countOf("customer_order where order_id = ?", old)).isOne();
    }

    private void cleanUp() {
        jdbc.update("delete from clean_up");
        cleanUpHistory.get();
    }

    private int entries(String type) {
        return countOf("timeline_entry where source = ? and type = ?", customer, type);
    }

    /** Placed in the future and confirmed then, so that no scheduled function moves it on. */
    private UUID order(OrderStatus status, StockStatus stock, PaymentStatus payment, int daysAgo) {
        UUID order = UUID.randomUUID();
        jdbc.update(
                """
                insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                    cancellation_reason, stock_status, payment_status, placed_at, confirmed_at, updated_at)
                values (?, ?, '', '{}', '', ?, ?, ?, ?, now() + interval '1 day', now() + interval '1 day',
                    now() - make_interval(days => ?))""",
                order,
                customer,
                status.name(),
                status == OrderStatus.CANCELLED ? "TIMED_OUT" : null,
                stock.name(),
                payment.name(),
                daysAgo);
        return order;
    }

    private void tell(UUID order, int events, int daysAgo, String type) {
        for (int i = 0; i < events; i++) {
            jdbc.update("""
                    insert into timeline_entry (event_id, order_id, type, source, occurred_at, causation_id, data)
                    values (gen_random_uuid(), ?, ?, ?, now() - make_interval(days => ?), gen_random_uuid(), '{}')""", order, type, customer, daysAgo);
        }
    }
}
