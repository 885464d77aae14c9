package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody does not do their part. */
class StuckSagaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop = Shop.running();

    @Test
    void aSagaThatPaymentKeepsWaitingIsSeenToWaitForItUntilPaymentAnswers() {
        shop.pause("payment-service");
        try {
            PlacedOrder order = shop.newCustomer().places(1, Shop.COFFEE, "pm_card_visa");
            order.hasReservation("HELD");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waitingFor(order)).contains("[\"PAYMENT_ANSWER\"]"));

            shop.resume("payment-service");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waitingFor(order)).isEmpty());
        } finally {
            shop.resume("payment-service");
        }
    }

    /** What the order has waited for, for a second and longer; empty if it is none of the stuck. */
    private Optional<String> waitingFor(PlacedOrder order) {
        return Http.get(shop.url("order-service") + "/sagas/stuck?longerThan=PT1S&limit=100", Map.of())
                .body()
                .path("items")
                .valueStream()
                .filter(saga -> saga.path("orderId").asString().equals(order.id()))
                .map(saga -> saga.path("waitingFor"))
                .map(JsonNode::toString)
                .findFirst();
    }
}
