package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;

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
