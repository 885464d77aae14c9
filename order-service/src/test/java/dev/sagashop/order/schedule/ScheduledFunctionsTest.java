package dev.sagashop.order.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduledFunctionsTest extends IntegrationTest {

    @Autowired
    private Supplier<Integer> dispatchOrders;

    @Test
    void cancelsAnOrderThatHasWaitedTooLongAndNotesTheLateAnswers() {
        UUID overdue = placedOrder();
        UUID young = placedOrder();
        Wire.send(stockReserved(overdue));
        eventually(() -> assertThat(api.order(overdue).text("/stockStatus")).isEqualTo("RESERVED"));

        letAnHourPass(overdue);
        awaitPublished(overdue, "OrderPlaced", "OrderCancelled");
        Wire.send(paymentAuthorized(overdue));
        Wire.send(new PaymentVoided(overdue, TOTAL));
        Wire.send(new StockReleased(overdue, List.of(new SkuQuantity(COFFEE, 2))));

        eventually(() -> {
            assertThat(api.order(overdue).text("/paymentStatus")).isEqualTo("VOIDED");
            assertThat(api.order(overdue).text("/stockStatus")).isEqualTo("RELEASED");
        });
        assertThat(api.order(overdue).text("/cancellationReason")).isEqualTo("TIMED_OUT");
        assertThat(timeline(overdue)).contains("OrderCancelled", "PaymentAuthorized", "PaymentVoided");
        awaitPublished(overdue, "OrderPlaced", "OrderCancelled");
        assertThat(api.order(young).text("/status")).isEqualTo("PLACED");
    }

    @Test
    void shipsOnlyWhatIsCapturedAndOldEnough() {
        UUID due = capturedOrder();
        UUID unpaid = confirmedOrder();
        UUID young = capturedOrder();

        letAnHourPass(unpaid);
        letAnHourPass(due);

        awaitPublished(due, "OrderPlaced", "OrderConfirmed", "OrderShipped");
        dispatchOrders.get();
        assertThat(api.order(due).text("/status")).isEqualTo("SHIPPED");
        assertThat(api.order(unpaid).text("/status")).isEqualTo("CONFIRMED");
        assertThat(api.order(young).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void eitherShipsOrCancelsWhenBothHappenAtOnce() throws Exception {
        List<UUID> orderIds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orderIds.add(capturedOrder());
        }
        Map<UUID, Answer> answers = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (UUID orderId : orderIds) {
                all.add(threads.submit(() -> letAnHourPass(orderId)));
                all.add(threads.submit(dispatchOrders::get));
                all.add(threads.submit(() -> answers.put(orderId, api.cancel(orderId))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (UUID orderId : orderIds) {
            String ending = answers.get(orderId).status() == 200 ? "OrderCancelled" : "OrderShipped";
            awaitPublished(orderId, "OrderPlaced", "OrderConfirmed", ending);
        }
    }
}
