package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The database takes no order for longer than a client waits. */
class SlowPlacementTest extends IntegrationTest {

    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OrderIntake intake;

    @Test
    void aClientThatWasRefusedFindsItsOrderUnderItsKeyOrNoneAtAll() {
        transaction.executeWithoutResult(nobodyCommitsAnOrder -> {
            jdbc.execute("lock table customer_order in share mode");
            CompletableFuture<Answer> underWay = CompletableFuture.supplyAsync(() -> place(first));
            await().until(() -> countOf("pg_locks where not granted and relation = 'customer_order'::regclass") == 1);
            CompletableFuture<Answer> queued = CompletableFuture.supplyAsync(() -> place(second));
            await().until(() -> intake.waiting() == 1);
            assertThat(underWay.join().status()).isEqualTo(503);
            assertThat(queued.join().status()).isEqualTo(503);
        });

        assertThat(place("third-" + UUID.randomUUID()).status()).isEqualTo(202); // the door is past the other two

        assertThat(ordersOf(first)).as("its transaction was under way").isEqualTo(1);
        assertThat(ordersOf(second)).as("it was still in the queue").isZero();
        assertThat(place(first).status()).isEqualTo(202);
        assertThat(place(second).status()).isEqualTo(202);
        assertThat(ordersOf(first)).isEqualTo(1);
        assertThat(ordersOf(second)).isEqualTo(1);
    }

    /** Each key is its customer's name, too. */
    private Answer place(String key) {
        return api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", key, "Idempotency-Key", key);
    }

    private int ordersOf(String key) {
        return countOf("customer_order where customer_id = ?", key);
    }
}
