package dev.sagashop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.CartApi;
import dev.sagashop.order.support.IntegrationTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a write to a cart: it is said so, field by field, and the cart stays as it is. */
class InvalidCartTest extends IntegrationTest {

    private static final String ADD = "{\"sku\":\"COF-ETH-250\",\"quantity\":2,\"version\":1}";

    private CartApi cart;
    private Answer before;

    @BeforeEach
    void cartWithOneProduct() {
        cart = new CartApi(api, "customer-" + UUID.randomUUID());
        before = cart.add(KETTLE, 1, 0);
    }

    /** Each replaces a part of a valid write; then the status and the field that the answer has to name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"COF-ETH-250\"   | \"\"                 | 422 | sku",
                "\"COF-ETH-250\"   | \"\\u200b\"          | 422 | sku",
                "COF-ETH-250       | COF\\u0000           | 422 | sku",
                "COF-ETH-250       | COF\\ud83d           | 422 | sku",
                "\"COF-ETH-250\"   | null               | 422 | sku",
                "\"sku\"           | \"ignored\"          | 422 | sku",
                "\"COF-ETH-250\"   | 250                | 400 | sku",
                "\"COF-ETH-250\"   | [\"COF\"]            | 400 | sku",
                "\"quantity\":2    | \"quantity\":0       | 422 | quantity",
                "\"quantity\":2    | \"quantity\":-1      | 422 | quantity",
                "\"quantity\":2    | \"quantity\":100     | 422 | quantity",
                "\"quantity\":2    | \"quantity\":null    | 422 | quantity",
                "\"quantity\":2    | \"quantity\":\"2\"   | 400 | quantity",
                "\"quantity\":2    | \"quantity\":1.5     | 400 | quantity",
                "\"quantity\":2    | \"quantity\":99999999999 | 400 | quantity",
                "\"version\":1     | \"version\":-1       | 422 | version",
                "\"version\":1     | \"version\":null     | 422 | version",
                "\"version\":1     | \"ignored\":1        | 422 | version",
                "\"version\":1     | \"version\":\"1\"    | 400 | version",
                "\"version\":1     | \"version\":1.5      | 400 | version",
                "\"version\":1     | \"version\":9223372036854775808 | 400 | version",
                "{\"sku\"          | sku                | 400 | ",
            })
    void isRefusedAndLeavesTheCartAsItIs(String part, String replacement, int status, String field) {
        assertThat(ADD).contains(part);

        assertRefused(cart.add(ADD.replace(part, replacement)), status, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quantity\":0,\"version\":1}   | 422 | quantity",
                "{\"quantity\":100,\"version\":1} | 422 | quantity",
                "{\"quantity\":2}                 | 422 | version",
                "{\"quantity\":true,\"version\":1} | 400 | quantity",
                "{}                               | 422 | version",
                "[]                               | 400 |",
                "\"\"                             | 400 |",
            })
    void refusesAQuantityThatIsNoneAndLeavesTheCartAsItIs(String body, int status, String field) {
        assertRefused(cart.set(KETTLE, body), status, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?version=",
                "?version=x",
                "?version=-1",
                "?version=%2B1",
                "?version=1.0",
                "",
                "?version=9999999999999999999"
            })
    void refusesToRemoveFromAVersionThatIsNone(String query) {
        assertRefused(cart.send("DELETE", "/cart/items/" + KETTLE + query, ""), 400, "version");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertRefused(cart.add(ADD.replace("COF", "x".repeat(65_536))), 413, "");
    }

    @Test
    void refusesARequestWithoutACustomer() {
        Stream.of(api.get("/cart"), api.post("/cart/items", ADD), api.post("/cart/checkout", CartApi.checkoutBody(1)))
                .forEach(answer -> {
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.texts("/errors", "field")).containsExactly("X-Customer-Id");
                });
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        assertThat(cart.add("{}").texts("/errors", "field")).containsExactly("quantity", "sku", "version");
    }

    private void assertRefused(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).startsWith("urn:sagashop:problem:");
        assertThat(answer.texts("/errors", "field"))
                .contains(field == null || field.isEmpty() ? new String[0] : new String[] {field});
        assertThat(cart.read()).isEqualTo(before);
    }
}
