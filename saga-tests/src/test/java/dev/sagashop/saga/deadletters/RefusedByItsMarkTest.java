package dev.sagashop.saga.deadletters;

import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.localstack.deadletters.DeadLetters;
import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order is a dead letter to one service until it has timed out; replayed then, its step is refused, and all is told. */
class RefusedByItsMarkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final List<String> terminal = new ArrayList<>();

    @Test
    void anOrderThatInventoryKnewTooLateWaitsForNothingAndHoldsNoStock() throws Exception {
        String sku = shop.untouchedSku();
        Stock before = shop.stockOf(sku);
        try (BrokenTable table = BrokenTable.withoutReservationsOf(shop, sku)) {
            PlacedOrder order = customer.places(1, sku, "pm_card_visa");
            order.isCancelledBecauseOf("TIMED_OUT").hasPayment("VOIDED");
            order.toldTheStory(
                    then(
                            happened("OrderPlaced"),
                            happened("PaymentAuthorized"),
                            happened("OrderCancelled"),
                            inParallel(
                                    happened("StockReservationRefused"),
                                    happened("PaymentVoided"),
                                    happened("CustomerNotified(ORDER_CANCELLED)"))),
                    "cancelled-before-inventory-knew",
                    "Cancelled before inventory knew",
                    "Inventory cannot process the order, which becomes a dead letter and times out. The cancellation finds"
                            + " nothing to release and leaves a mark, which is the answer: nobody waits for a replay.");
            table.mend();

            assertIsRefusedWhenReplayed(order, "inventory-service", "StockReservationRefused");

            assertWaitsForNothing(order, "stockStatus");
        }
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        shop.invariantsHold();
    }

    @Test
    void anOrderThatPaymentKnewTooLateWaitsForNothingAndHoldsNoMoney() throws Exception {
        try (BrokenTable table = BrokenTable.withoutPaymentsOf(shop, customer)) {
            PlacedOrder order = customer.places(1, Shop.COFFEE, "pm_card_visa");
            order.isCancelledBecauseOf("TIMED_OUT").hasReservation("RELEASED");
            order.toldTheStory(
                    then(
                            happened("OrderPlaced"),
                            happened("StockReserved"),
                            happened("OrderCancelled"),
                            inParallel(
                                    happened("StockReleased"),
                                    happened("PaymentRefused"),
                                    happened("CustomerNotified(ORDER_CANCELLED)"))),
                    "cancelled-before-payment-knew",
                    "Cancelled before payment knew",
                    "Payment cannot process the order, which becomes a dead letter and times out. The cancellation finds"
                            + " no payment and leaves a mark, which is the answer: the gateway is never asked.");
            table.mend();

            assertIsRefusedWhenReplayed(order, "payment-service", "PaymentRefused");

            assertWaitsForNothing(order, "paymentStatus");
        }
        shop.invariantsHold();
    }

    /** The ledger and the timeline tell of it. */
    private void assertIsRefusedWhenReplayed(PlacedOrder order, String service, String refusal) throws Exception {
        JsonNode letter = letterOf(order, service);
        assertThat(letter.required("status").asString()).isEqualTo("OPEN");

        assertThat(shop("replay", "--all", "--order", order.id())).isZero();

        assertThat(terminal)
                .containsExactly("Replayed 1 dead letter, of which 1 changed nothing; 0 dead letters left open.");
        assertThat(letterOf(order, service).required("note").asString())
                .isEqualTo("Its event was processed and changed nothing; the answer was " + refusal + ".");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(order.timeline()).filteredOn(refusal::equals).hasSize(2));
    }

    private void assertWaitsForNothing(PlacedOrder order, String step) {
        String orders = shop.url("order-service");
        Map<String, String> asCustomer = Map.of("X-Customer-Id", customer.id());
        JsonNode seen = Http.get(orders + "/orders/" + order.id(), asCustomer).body();
        assertThat(seen.required("status").asString()).isEqualTo("CANCELLED");
        assertThat(seen.required(step).asString()).isEqualTo("REFUSED");
        assertThat(Http.get(orders + "/sagas/stuck?longerThan=PT0S&limit=100", Map.of())
                        .body()
                        .required("items")
                        .valueStream())
                .extracting(saga -> saga.required("orderId").asString())
                .doesNotContain(order.id());
    }

    private JsonNode letterOf(PlacedOrder order, String service) {
        String url = shop.url(service) + "/actuator/dead-letters?order=" + order.id();
        return Http.get(url, Map.of()).body().required("items").required(0);
    }

    /** As {@code ./shop dead-letters}. */
    private int shop(String... arguments) throws InterruptedException {
        terminal.clear();
        return new DeadLetters(part -> shop.url(part.label()), terminal::add).run(List.of(arguments));
    }
}
