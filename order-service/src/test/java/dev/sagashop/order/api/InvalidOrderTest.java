package dev.sagashop.order.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an order: it is said so, field by field, and leaves no trace. */
class InvalidOrderTest extends IntegrationTest {

    private static final String TOO_LONG = "x".repeat(101);

    /** Each replaces a part of a valid order; then the status and the field that the answer has to name. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("unknown SKU", "KET-GOO-900", "NO-SUCH-SKU", 422, "lines[1].sku"),
                mistake("same SKU twice", "KET-GOO-900", "COF-ETH-250", 422, "lines[1].sku"),
                mistake("empty SKU", "KET-GOO-900", "", 422, "lines[1].sku"),
                mistake("NUL in a SKU", "KET-GOO-900", "KET\\u0000", 422, "lines[1].sku"),
                mistake("SKU is a number", "\"KET-GOO-900\"", "900", 400, "lines[1].sku"),
                mistake("quantity 0", "\"quantity\":2", "\"quantity\":0", 422, "lines[0].quantity"),
                mistake("negative quantity", "\"quantity\":2", "\"quantity\":-1", 422, "lines[0].quantity"),
                mistake("quantity over its bound", "\"quantity\":2", "\"quantity\":100", 422, "lines[0].quantity"),
                mistake("no quantity", ",\"quantity\":2", "", 422, "lines[0].quantity"),
                mistake("quantity is text", "\"quantity\":2", "\"quantity\":\"2\"", 400, "lines[0].quantity"),
                mistake("half a piece", "\"quantity\":2", "\"quantity\":1.5", 400, "lines[0].quantity"),
                mistake("quantity too large", "\"quantity\":2", "\"quantity\":99999999999", 400, "lines[0].quantity"),
                mistake("no lines", "\"lines\":[", "\"lines\":[],\"ignored\":[", 422, "lines"),
                mistake("lines missing", "\"lines\"", "\"ignored\"", 422, "lines"),
                mistake("a line is null", "\"lines\":[", "\"lines\":[null,", 422, "lines[0]"),
                mistake("101 lines", "\"lines\":[", "\"lines\":[" + lines(99) + ",", 422, "lines"),
                mistake("unknown payment method", "pm_card_visa", "pm_cash", 422, "paymentMethod"),
                mistake("no payment method", "\"paymentMethod\"", "\"ignored\"", 422, "paymentMethod"),
                mistake("no address", "\"shippingAddress\"", "\"ignored\"", 422, "shippingAddress"),
                mistake("empty name", "Ada Lovelace", " ", 422, "shippingAddress.name"),
                mistake("long name", "Ada Lovelace", TOO_LONG, 422, "shippingAddress.name"),
                mistake("line break in a name", "Ada Lovelace", "Ada\\nBcc: all", 422, "shippingAddress.name"),
                mistake("line separator in a name", "Ada Lovelace", "Ada\\u2028Bcc: all", 422, "shippingAddress.name"),
                mistake("control character in a name", "Ada Lovelace", "Ada\\u0085", 422, "shippingAddress.name"),
                mistake("nothing to be seen", "Ada Lovelace", "\\u00a0\\u3000\\u200b", 422, "shippingAddress.name"),
                mistake("half a character", "Ada Lovelace", "Ada \\ud83d", 422, "shippingAddress.name"),
                mistake("no street", "\"street\"", "\"ignored\"", 422, "shippingAddress.street"),
                mistake("long street", "Hauptstrasse 1", TOO_LONG, 422, "shippingAddress.street"),
                mistake("long city", "Berlin", TOO_LONG, 422, "shippingAddress.city"),
                mistake("long postal code", "10115", "1234567890123", 422, "shippingAddress.postalCode"),
                mistake("no such country", "\"DE\"", "\"XX\"", 422, "shippingAddress.country"),
                mistake("country in small letters", "\"DE\"", "\"de\"", 422, "shippingAddress.country"),
                mistake("no JSON", "{\"lines\"", "lines", 400, ""),
                mistake("body ends early", "\"DE\"}}", "\"DE\"", 400, "shippingAddress"),
                mistake("body too large", "Ada Lovelace", "x".repeat(65_536), 413, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isRefusedAndLeavesNoTrace(String name, String body, int status, String field) {
        String customer = "customer-" + UUID.randomUUID();

        Answer answer = api.post("/orders", body, "X-Customer-Id", customer);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).startsWith("urn:sagashop:problem:");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.texts("/errors", "field")).contains(field.isEmpty() ? new String[0] : new String[] {field});
        assertThat(countOf("customer_order where customer_id = ?", customer)).isZero();
        assertThat(countOf("timeline_entry where data ->> 'customerId' = ?", customer))
                .isZero();
        assertThat(countOf("outbox where convert_from(payload, 'UTF8') like ?", "%" + customer + "%"))
                .isZero();
    }

    @Test
    void publishesNothingOfWhatWasRefused() {
        String customer = "customer-" + UUID.randomUUID();
        api.post("/orders", OrdersApi.VALID_ORDER.replace("Berlin", ""), "X-Customer-Id", customer);
        UUID accepted = placedOrder();

        awaitPublished(accepted, "OrderPlaced");
        assertThat(ORDERS.records()).noneMatch(event -> event.data().contains(customer));
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        String body = OrdersApi.VALID_ORDER
                .replace("COF-ETH-250", "NO-1")
                .replace("KET-GOO-900", "NO-2")
                .replace("pm_card_visa", "pm_cash");

        assertThat(api.place(body).texts("/errors", "field"))
                .containsExactly("lines[0].sku", "lines[1].sku", "paymentMethod");
    }

    private static Arguments mistake(String name, String part, String replacement, int status, String field) {
        String body = OrdersApi.VALID_ORDER.replace(part, replacement);
        assertThat(body).as(name).isNotEqualTo(OrdersApi.VALID_ORDER);
        return Arguments.of(name, body, status, field);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"sku\":\"SKU-" + i + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));
    }
}
