package dev.sagashop.saga.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import dev.sagashop.saga.dsl.Stories;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The broker delivers at least once, and here it makes use of it: every event comes twice. */
class DeliveredTwiceTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void everyEventHasItsEffectOnce() {
        Stock before = shop.stockOf(sku);
        try (var ignored = shop.deliveringEveryEventTwice()) {
            PlacedOrder order = customer.places(2, sku, "pm_card_visa");

            order.becomes("SHIPPED");
            order.hasPayment("CAPTURED");
            order.hasReservation("COMMITTED");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(deliveriesPerEvent(order))
                            .hasSize(9)
                            .allSatisfy((event, deliveries) ->
                                    assertThat(deliveries).isEqualTo(2)));
            shop.invariantsHold();
            assertThat(shop.stockOf(sku)).isEqualTo(before.withCommitted(2));
            order.customerGotMailsAbout("confirmed", "on its way");
            order.toldTheStory(
                    Stories.confirmedAndShipped(),
                    "delivered-twice",
                    "Every event delivered twice",
                    "Each event of this order was on Kafka twice, with the same id. Every consumer is idempotent, so"
                            + " the story is that of an order whose events came once.");
        }
    }

    private static Map<String, Long> deliveriesPerEvent(PlacedOrder order) {
        return order.deliveries().stream()
                .map(SeenEvent::id)
                .map(Object::toString)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
