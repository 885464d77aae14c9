package dev.sagashop.saga.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A thousand want the last item, and one customer presses "cancel" five hundred times at once. */
class CrowdsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop shop = Shop.running();

    @Test
    void exactlyTheStockIsSoldWhenAThousandWantTheLastItems() {
        int last = 3;
        shop.restock(Shop.SOLD_OUT, last);

        List<PlacedOrder> orders = Crowd.of(1_000)
                .allAtOnce(number -> shop.newCustomer().placesWithPatience(1, Shop.SOLD_OUT, "pm_card_visa"));

        await().atMost(PATIENCE)
                .until(() -> orders.stream()
                        .allMatch(order -> has(order, "OrderConfirmed") || has(order, "OrderCancelled")));
        List<PlacedOrder> confirmed =
                orders.stream().filter(order -> has(order, "OrderConfirmed")).toList();
        assertThat(confirmed).hasSize(last);
        assertThat(orders)
                .filteredOn(Predicate.not(confirmed::contains))
                .allSatisfy(order -> assertThat(eventsOf(order)).doesNotContainKey("PaymentCaptured"));
        confirmed.forEach(order -> order.becomes("SHIPPED"));
        assertThat(shop.stockOf(Shop.SOLD_OUT).available()).isZero();
        shop.invariantsHold();
    }

    @Test
    void oneCompensationFollowsWhenOneOrderIsCancelledFiveHundredTimesAtOnce() {
        PlacedOrder order = shop.newCustomer().places(1, Shop.COFFEE, "pm_card_visa");
        order.sees("PaymentCaptured");

        List<Integer> answers = Crowd.of(500).allAtOnce(number -> order.cancelledByCustomer());

        assertThat(answers)
                .as("done, or put off because so many came at once")
                .contains(200)
                .containsOnly(200, 503);
        order.isCancelledBecauseOf("CUSTOMER_REQUEST")
                .hasReservation("RELEASED")
                .hasPayment("REFUNDED");
        order.sees("CustomerNotified(PAYMENT_REFUNDED)");
        assertThat(eventsOf(order))
                .containsEntry("OrderCancelled", 1L)
                .containsEntry("StockReleased", 1L)
                .containsEntry("PaymentRefunded", 1L);
        shop.invariantsHold();
    }

    private static boolean has(PlacedOrder order, String event) {
        return eventsOf(order).containsKey(event);
    }

    /** How many records of each event there are on Kafka. */
    private static Map<String, Long> eventsOf(PlacedOrder order) {
        return order.deliveries().stream()
                .map(SeenEvent::type)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
