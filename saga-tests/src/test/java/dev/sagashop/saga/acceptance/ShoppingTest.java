package dev.sagashop.saga.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a visitor does, with a phone in one hand and a browser in the other. */
@Tag("acceptance")
class ShoppingTest {

    private static final RunningShop SHOP = RunningShop.underTest();
    private static final Map<String, String> ADDRESS = Map.of(
            "name", "Ada Lovelace",
            "street", "Hauptstrasse 1",
            "city", "Berlin",
            "postalCode", "10115",
            "country", "DE");

    private final String customer = SHOP.newCustomer();
    private final Map<String, String> asCustomer = Map.of("X-Customer-Id", customer);
    private final String sku = Shop.COFFEE;

    @Test
    void aCartFilledOnThePhoneIsCheckedOutInTheBrowser() {
        Http.Answer filled = Http.post(
                SHOP.mobile() + "/mobile/cart/items", asCustomer, Map.of("sku", sku, "quantity", 2, "version", 0));
        assertThat(filled.status()).as("%s", filled).isEqualTo(200);

        Http.Answer checkedOut = Http.post(SHOP.web() + "/api/cart/checkout", asCustomer, checkoutOf(filled.body()));

        assertThat(checkedOut.status()).as("%s", checkedOut).isEqualTo(202);
        assertThat(checkedOut
                        .body()
                        .required("lines")
                        .required(0)
                        .required("quantity")
                        .asInt())
                .isEqualTo(2);
        assertThat(cartOnTheWeb().required("items")).isEmpty();
        assertThat(Http.get(SHOP.mobile() + "/mobile/home", asCustomer)
                        .body()
                        .required("lastOrder")
                        .required("id")
                        .asString())
                .isEqualTo(checkedOut.body().required("orderId").asString());
    }

    @Test
    void aCartIsCheckedOutOnceHoweverOftenItIsAskedFor() {
        JsonNode cart = Http.post(
                        SHOP.web() + "/api/cart/items", asCustomer, Map.of("sku", sku, "quantity", 1, "version", 0))
                .body();

        List<String> orders = List.of(checkOut(cart), checkOut(cart), checkOut(cart));

        assertThat(orders).containsOnly(orders.getFirst());
        assertThat(Http.get(SHOP.web() + "/api/orders", asCustomer).body().required("items"))
                .hasSize(1);
    }

    @Test
    void anAnswerThatMayWaitTellsTheOutcome() {
        PlacedOrder order = SHOP.places(customer, sku, "pm_card_visa");

        Http.Answer answer = Http.get(
                SHOP.web() + "/api/orders/" + order.id(), Map.of("X-Customer-Id", customer, "Prefer", "wait=15"));

        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=15");
        assertThat(answer.body().required("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aSagaCanBeFollowedToItsEnd() {
        PlacedOrder order = SHOP.places(customer, sku, "pm_card_chargeDeclined");

        List<String> stream = SHOP.streamOf(order);

        // The stream hears of an event when the order service does, which then writes it down.
        await().untilAsserted(() ->
                assertThat(stream.stream().filter("event: saga"::equals)).hasSameSizeAs(order.events()));
        assertThat(stream).endsWith("event: end", "data: {\"status\":\"CANCELLED\"}");
    }

    @Test
    void somebodyElseSeesNothingOfAnOrder() {
        PlacedOrder order = SHOP.places(customer, sku, "pm_card_visa");

        var asStranger = Map.of("X-Customer-Id", SHOP.newCustomer());

        assertThat(Http.get(SHOP.web() + "/api/orders/" + order.id(), asStranger)
                        .status())
                .isEqualTo(404);
        assertThat(Http.get(SHOP.mobile() + "/mobile/orders/" + order.id(), asStranger)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        Http.Answer answer = Http.post(
                SHOP.web() + "/api/cart/items", asCustomer, Map.of("sku", "NONE", "quantity", 1, "version", 0));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()
                        .required("errors")
                        .required(0)
                        .required("field")
                        .asString())
                .isEqualTo("sku");
    }

    private String checkOut(JsonNode cart) {
        return Http.post(SHOP.web() + "/api/cart/checkout", asCustomer, checkoutOf(cart))
                .body()
                .required("orderId")
                .asString();
    }

    private JsonNode cartOnTheWeb() {
        return Http.get(SHOP.web() + "/api/cart", asCustomer).body();
    }

    private static Map<String, Object> checkoutOf(JsonNode cart) {
        return Map.of(
                "version",
                cart.required("version").asLong(),
                "paymentMethod",
                "pm_card_visa",
                "shippingAddress",
                ADDRESS);
    }
}
