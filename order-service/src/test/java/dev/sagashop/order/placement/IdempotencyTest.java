package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest extends IntegrationTest {

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void answersARepeatedRequestWithTheSameOrder() {
        Answer first = api.place(OrdersApi.VALID_ORDER, key);
        Answer second = api.place(OrdersApi.VALID_ORDER.replace("{\"lines\"", "{  \"lines\""), key);

        assertThat(second).isEqualTo(first);
        assertThat(second.status()).isEqualTo(202);
        awaitPublished(first.orderId(), "OrderPlaced");
    }

    @Test
    void answersARepeatedRequestWithTheOrderAsItIsNow() {
        UUID orderId = api.place(OrdersApi.VALID_ORDER, key).orderId();
        api.cancel(orderId);

        assertThat(api.place(OrdersApi.VALID_ORDER, key).text("/status")).isEqualTo("CANCELLED");
    }

    /** Its client was told of a time-out, and must not take a refusal for "nothing was placed". */
    @Test
    void findsItsOrderAgainAlthoughItWouldBeDearerNow() {
        String sku = "DEARER-" + UUID.randomUUID();
        sell(sku, 1000, 1);
        String request = OrdersApi.VALID_ORDER
                .replace(COFFEE, sku)
                .replaceFirst(
                        "\\{",
                        "{\"expectedTotal\":{\"minorUnits\":%d,\"currency\":\"EUR\"},".formatted(2 * 1000 + 7900));
        Answer placed = api.place(request, key);
        assertThat(placed.status()).isEqualTo(202);

        sell(sku, 1001, 2);

        Answer dearer = api.place(request, key + "-2");
        assertThat(dearer.status()).isEqualTo(409);
        assertThat(dearer.text("/type")).isEqualTo("urn:sagashop:problem:price-risen");
        assertThat(dearer.text("/total/minorUnits")).isEqualTo("9902");
        assertThat(api.place(request, key).orderId()).isEqualTo(placed.orderId());
    }

    private void sell(String sku, long cents, long version) {
        Wire.send(new ProductChanged(sku, "Dearer", "By a cent.", "Coffee", Money.euros(cents), version));
        eventually(() -> assertThat(countOf("product_copy where sku = ? and price_minor = ?", sku, cents))
                .isOne());
    }

    @Test
    void refusesTheKeyOfAnotherOrder() {
        UUID orderId = api.place(OrdersApi.VALID_ORDER, key).orderId();

        Answer other = api.place(OrdersApi.VALID_ORDER.replace("\"quantity\":2", "\"quantity\":3"), key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:sagashop:problem:idempotency-key-reused");
        assertThat(api.order(orderId).text("/lines/0/quantity")).isEqualTo("2");
    }

    @Test
    void letsTwoCustomersUseTheSameKey() {
        UUID ofAda = api.place(OrdersApi.VALID_ORDER, key).orderId();
        UUID ofEve = api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", "eve", "Idempotency-Key", key)
                .orderId();

        assertThat(ofEve).isNotEqualTo(ofAda);
    }

    @Test
    void placesTwoOrdersWithoutAKey() {
        assertThat(placedOrder()).isNotEqualTo(placedOrder());
    }

    @Test
    void placesOneOrderWhenTheSameRequestComesTwentyTimesAtOnce() throws Exception {
        Callable<Answer> request = () -> api.place(OrdersApi.VALID_ORDER, key);
        List<Future<Answer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(Stream.generate(() -> request).limit(20).toList());
        }

        Answer first = answers.getFirst().get();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(first);
        }
        assertThat(countOf("timeline_entry where order_id = ?", first.orderId()))
                .isEqualTo(1);
        awaitPublished(first.orderId(), "OrderPlaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space"})
    void refusesABadKey(String badKey) {
        assertThat(api.place(OrdersApi.VALID_ORDER, badKey).status()).isEqualTo(400);
    }

    @Test
    void refusesTwoKeys() {
        Answer answer = api.post(
                "/orders",
                OrdersApi.VALID_ORDER,
                "X-Customer-Id",
                "ada",
                "Idempotency-Key",
                key,
                "Idempotency-Key",
                key + "-2");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/errors", "field")).containsExactly("Idempotency-Key");
    }

    @Test
    void refusesAKeyOverItsBound() {
        assertThat(api.place(OrdersApi.VALID_ORDER, "k".repeat(101)).status()).isEqualTo(400);
    }
}
