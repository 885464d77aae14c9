package dev.sagashop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.CartApi;
import dev.sagashop.order.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer's impatient fingers, open tabs and retrying proxies do at once. */
class CartConcurrencyTest extends IntegrationTest {

    private static final int TIMES = 20;

    private CartApi cart;

    @BeforeEach
    void newCustomer() {
        cart = new CartApi(api, "customer-" + UUID.randomUUID());
    }

    @Test
    void ofTwentyFirstWritesAtOnceOneWinsAndTheOthersGetItsCart() throws Exception {
        assertOneWins(atOnce(i -> cart.add(COFFEE, i + 1, 0)), "1");
    }

    @Test
    void ofTwentyWritesToOneVersionAtOnceOneWinsAndTheOthersGetItsCart() throws Exception {
        cart.add(KETTLE, 1, 0);

        assertOneWins(
                atOnce(i -> switch (i % 3) {
                    case 0 -> cart.add(COFFEE, i + 1, 1);
                    case 1 -> cart.set(COFFEE, i + 1, 1);
                    default -> cart.remove(KETTLE, 1);
                }),
                "2");
    }

    @Test
    void twentyCheckoutsAtOnceMakeOneOrder() throws Exception {
        cart.add(COFFEE, 2, 0);

        assertOneOrder(atOnce(i -> cart.checkOut(1)));
    }

    @Test
    void twentyCheckoutsWithOneKeyAtOnceMakeOneOrder() throws Exception {
        cart.add(COFFEE, 2, 0);

        assertOneOrder(atOnce(i -> cart.checkOut(CartApi.checkoutBody(1), "the-key")));
    }

    @Test
    void twentyCheckoutsWithTwentyKeysAtOnceMakeOneOrder() throws Exception {
        cart.add(COFFEE, 2, 0);

        List<Answer> answers = atOnce(i -> cart.checkOut(CartApi.checkoutBody(1), "key-" + i));

        assertThat(answers).extracting(Answer::status).containsOnly(202, 409).containsOnlyOnce(202);
        assertThat(orders()).isOne();
    }

    /** The product is in the order or in the cart, never in both and never lost. */
    @Test
    void aWriteAndACheckoutAtOnceNeverBothWin() throws Exception {
        cart.add(COFFEE, 2, 0);

        List<Answer> answers = atOnce(i -> i % 2 == 0 ? cart.checkOut(1) : cart.add(COFFEE, 1, 1));

        boolean ordered = orders() == 1;
        assertThat(answers).extracting(Answer::status).containsOnly(ordered ? 202 : 200, 409);
        assertThat(cart.read().text("/version")).isEqualTo("2");
        assertThat(cart.read().texts("/items", "quantity")).isEqualTo(ordered ? List.of() : List.of("3"));
    }

    private void assertOneWins(List<Answer> answers, String version) {
        Answer now = cart.read();
        assertThat(now.text("/version")).isEqualTo(version);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).containsExactly(now);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(TIMES - 1)
                .allMatch(answer -> answer.body().path("cart").equals(now.body()));
    }

    private void assertOneOrder(List<Answer> answers) {
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().status()).isEqualTo(202);
        assertThat(orders()).isOne();
        awaitPublished(answers.getFirst().orderId(), "OrderPlaced");
        assertThat(cart.read().body().toString()).isEqualTo("{\"version\":2,\"items\":[]}");
    }

    private int orders() {
        return countOf("customer_order where customer_id = ?", cart.customer());
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        List<Callable<Answer>> requests = IntStream.range(0, TIMES)
                .mapToObj(i -> (Callable<Answer>) () -> request.apply(i))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
