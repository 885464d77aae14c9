package dev.sagashop.order.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class SagaBoardTest extends IntegrationTest {

    @Autowired
    private TransactionOperations transactions;

    @Test
    void showsHowFarAnOrderHasComeAndNothingPersonal() {
        Answer order = api.cancel(placedOrder());

        JsonNode saga = api.get("/sagas?limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("orderId").asString().equals(order.text("/orderId")))
                .findFirst()
                .orElseThrow();

        assertThat(saga.toString())
                .isEqualTo("""
                {"orderId":"%s","status":"CANCELLED","cancellationReason":"CUSTOMER_REQUEST",\
                "stockStatus":"PENDING","paymentStatus":"PENDING","pieces":3,\
                "total":{"minorUnits":10480,"currency":"EUR"},"placedAt":"%s","updatedAt":"%s"}""".formatted(order.orderId(), order.text("/placedAt"), order.text("/updatedAt")));
    }

    @Test
    void hasNoReasonUnlessAnOrderWasCancelled() {
        placedOrder();

        assertThat(api.get("/sagas?limit=1").body().path("items").path(0).has("cancellationReason"))
                .isFalse();
    }

    @Test
    void listsAllCustomersOrdersNewestFirstPageByPage() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.addFirst(api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", "customer-" + UUID.randomUUID())
                    .text("/orderId"));
        }

        List<String> listed = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = api.get("/sagas?limit=2" + next);
            listed.addAll(answer.texts("/items", "orderId"));
            next = "&cursor=" + answer.text("/nextCursor");
        }

        assertThat(listed).hasSize(6).startsWith(placed.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=%2B5", "cursor=x", "cursor=", "cursor=MjAyNi8x"})
    void namesAWrongParameter(String parameter) {
        Answer answer = api.get("/sagas?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/errors", "field")).containsExactly(parameter.substring(0, parameter.indexOf('=')));
    }

    /** However many orders there are, a page reads no more of them than it shows; a test has too few to make it pay. */
    @Test
    void canBeReadFromItsIndex() {
        List<String> plan = transactions.execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            jdbc.execute("set local enable_bitmapscan = off");
            return jdbc.queryForList("""
                    explain select * from customer_order where (placed_at, order_id) < (now(), gen_random_uuid())
                    order by placed_at desc, order_id desc limit 20""", String.class);
        });

        assertThat(String.join("\n", plan))
                .contains("Index Scan using customer_order_board")
                .doesNotContain("Sort");
    }
}
