package dev.sagashop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.CartApi;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest extends IntegrationTest {

    private static final String BODY = CartApi.checkoutBody(2);
    private static final String OTHER_BODY = BODY.replace("Berlin", "Potsdam");

    private final String key = "key-" + UUID.randomUUID();
    private CartApi cart;

    /** Version 2: two coffees and a kettle. */
    @BeforeEach
    void fullCart() {
        cart = new CartApi(api, "customer-" + UUID.randomUUID());
        cart.add(COFFEE, 2, 0);
        cart.add(KETTLE, 1, 1);
    }

    @Test
    void makesAnOrderOfTheCartAndEmptiesIt() {
        Answer order = cart.checkOut(BODY);

        assertThat(order.status()).isEqualTo(202);
        assertThat(order.location()).isEqualTo("/orders/" + order.orderId());
        assertThat(order.text("/status")).isEqualTo("PLACED");
        assertThat(order.texts("/lines", "sku")).containsExactly(COFFEE, KETTLE);
        assertThat(order.texts("/lines", "quantity")).containsExactly("2", "1");
        assertThat(order.text("/total/minorUnits")).isEqualTo(String.valueOf(TOTAL.minorUnits()));
        assertThat(order.text("/shippingAddress/city")).isEqualTo("Berlin");
        assertThat(cart.read().body().toString()).isEqualTo("{\"version\":3,\"items\":[]}");
        awaitPublished(order.orderId(), "OrderPlaced");
    }

    @Test
    void answersALostResponsesRetryWithTheSameOrder() {
        Answer first = cart.checkOut(BODY, key);

        assertThat(cart.checkOut(BODY, key)).isEqualTo(first);
        assertThat(cart.checkOut(BODY.replace("{\"version\"", "{  \"version\""), key))
                .isEqualTo(first);
        assertThat(orders()).isOne();
    }

    @Test
    void answersTheSameVersionWithTheSameOrderWithoutAKey() {
        Answer first = cart.checkOut(BODY);

        assertThat(cart.checkOut(BODY)).isEqualTo(first);
        assertThat(orders()).isOne();
    }

    @Test
    void answersTheSameVersionWithTheSameOrderEvenIfTheFirstRequestHadAKey() {
        Answer first = cart.checkOut(BODY, key);

        assertThat(cart.checkOut(BODY)).isEqualTo(first);
    }

    @Test
    void answersARetryWithTheOrderAsItIsNowAfterTheCartHasMovedOn() {
        Answer first = cart.checkOut(BODY, key);
        cart.add(KETTLE, 5, 3);
        Answer later = cart.checkOut(CartApi.checkoutBody(4));
        cart.add(COFFEE, 1, 5);
        api.post("/orders/" + first.orderId() + "/cancellation", "", "X-Customer-Id", cart.customer());

        for (Answer retry : new Answer[] {cart.checkOut(BODY, key), cart.checkOut(BODY)}) {
            assertThat(retry.status()).isEqualTo(202);
            assertThat(retry.orderId()).isEqualTo(first.orderId()).isNotEqualTo(later.orderId());
            assertThat(retry.text("/status")).isEqualTo("CANCELLED");
        }
        assertThat(cart.read().text("/version")).isEqualTo("6");
        assertThat(cart.read().texts("/items", "sku")).containsExactly(COFFEE);
    }

    @Test
    void refusesAKeyThatComesAgainWithAnotherRequest() {
        cart.checkOut(BODY, key);
        assertProblem(cart.checkOut(OTHER_BODY, key), 422, "idempotency-key-reused");
        assertProblem(cart.checkOut(CartApi.checkoutBody(3), key), 422, "idempotency-key-reused");

        Answer filled = cart.add(COFFEE, 1, 3);
        assertProblem(cart.checkOut(CartApi.checkoutBody(4), key), 422, "idempotency-key-reused");

        assertThat(cart.read()).isEqualTo(filled);
        assertThat(orders()).isOne();
    }

    @Test
    void refusesTheVersionOfAnotherRequestWithoutAKey() {
        cart.checkOut(BODY);

        assertProblem(cart.checkOut(OTHER_BODY), 422, "idempotency-key-reused");
    }

    /** To that client it is another request, and the cart that it saw is gone. */
    @Test
    void answersANewKeyForAVersionThatIsGoneWithTheCurrentCart() {
        cart.checkOut(BODY, key);

        assertStale(cart.checkOut(BODY, key + "-2"));
        assertThat(orders()).isOne();
    }

    @Test
    void keepsTheKeysOfOrdersAndCheckoutsApartByTheirContent() {
        api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", cart.customer(), "Idempotency-Key", key);

        assertProblem(cart.checkOut(BODY, key), 422, "idempotency-key-reused");
        assertThat(cart.read().text("/version")).isEqualTo("2");
    }

    @Test
    void answersAStaleVersionThatNeverBecameAnOrderWithTheCurrentCart() {
        assertStale(cart.checkOut(1));
        assertStale(cart.checkOut(3));
        assertStale(cart.checkOut(CartApi.checkoutBody(1), key));
        assertThat(orders()).isZero();
    }

    @Test
    void refusesACartThatCostsMoreThanTheCustomerWasShownAndTellsWhatItCosts() {
        Answer before = cart.read();

        Answer refused = cart.checkOut(expecting(TOTAL.minorUnits() - 1, "EUR"), key);

        assertProblem(refused, 409, "price-risen");
        assertThat(refused.text("/cart/total/minorUnits")).isEqualTo(String.valueOf(TOTAL.minorUnits()));
        assertProblem(cart.checkOut(expecting(TOTAL.minorUnits(), "USD"), key), 409, "price-risen");
        assertThat(cart.read()).isEqualTo(before);
        assertThat(orders()).isZero();
    }

    @Test
    void takesACartThatCostsNoMoreThanTheCustomerWasShown() {
        Answer order = cart.checkOut(expecting(TOTAL.minorUnits(), "EUR"));
        cart.add(COFFEE, 2, 3);
        cart.add(KETTLE, 1, 4);
        Answer cheaper =
                cart.checkOut(expecting(TOTAL.minorUnits() + 1, "EUR").replace("\"version\":2", "\"version\":5"));

        assertThat(order.status()).isEqualTo(202);
        assertThat(cheaper.status()).isEqualTo(202);
        assertThat(cheaper.text("/total/minorUnits")).isEqualTo(String.valueOf(TOTAL.minorUnits()));
    }

    private static String expecting(long minorUnits, String currency) {
        return BODY.replaceFirst(
                "\\{", "{\"expectedTotal\":{\"minorUnits\":%d,\"currency\":\"%s\"},".formatted(minorUnits, currency));
    }

    @Test
    void refusesAnEmptyCart() {
        cart.checkOut(BODY);

        assertProblem(cart.checkOut(3), 422, "cart-empty");
        assertProblem(cart.checkOut(CartApi.checkoutBody(3), key), 422, "cart-empty");
        CartApi nobodys = new CartApi(api, "nobody-" + UUID.randomUUID());
        assertProblem(nobodys.checkOut(0), 422, "cart-empty");
        assertProblem(nobodys.checkOut(1), 409, "cart-changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pm_card_visa        | pm_cash             | 422 | paymentMethod",
                "\"paymentMethod\"   | \"ignored\"           | 422 | paymentMethod",
                "\"DE\"              | \"XX\"                | 422 | shippingAddress.country",
                "Ada Lovelace        | Ada\\nBcc: all        | 422 | shippingAddress.name",
                "\"shippingAddress\" | \"ignored\"           | 422 | shippingAddress",
                "\"version\":2       | \"ignored\":2         | 422 | version",
                "\"version\":2       | \"version\":-2        | 422 | version",
                "\"version\":2       | \"version\":\"2\"     | 400 | version",
                "\"version\":2       | \"version\":2.5       | 400 | version",
                "{\"version\"        | version             | 400 | ",
            })
    void aBadRequestLeavesTheCartAsItIs(String part, String replacement, int status, String field) {
        assertThat(BODY).contains(part);
        Answer before = cart.read();

        Answer answer = cart.checkOut(BODY.replace(part, replacement), key);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.texts("/errors", "field")).contains(field == null ? new String[0] : new String[] {field});
        assertThat(cart.read()).isEqualTo(before);
        assertThat(orders()).isZero();
        assertThat(cart.checkOut(BODY, key).status()).isEqualTo(202);
    }

    @Test
    void refusesABadKey() {
        assertThat(cart.checkOut(BODY, "with space").texts("/errors", "field")).containsExactly("Idempotency-Key");
    }

    private void assertStale(Answer answer) {
        assertProblem(answer, 409, "cart-changed");
        assertThat(answer.body().path("cart")).isEqualTo(cart.read().body());
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:" + problem);
    }

    private int orders() {
        return countOf("customer_order where customer_id = ?", cart.customer());
    }
}
