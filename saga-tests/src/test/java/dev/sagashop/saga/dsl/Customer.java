package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer of the shop, who uses bff-web. */
public final class Customer {

    private static final Map<String, String> ADDRESS = Map.of(
            "name", "Ada Lovelace",
            "street", "Hauptstrasse 1",
            "city", "Berlin",
            "postalCode", "10115",
            "country", "DE");

    private final Shop shop;
    private final String id;

    Customer(Shop shop, String id) {
        this.shop = shop;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Places an order of one line, which must be accepted. */
    public PlacedOrder places(int quantity, String sku, String paymentMethod) {
        return accepted(posts(quantity, sku, paymentMethod, UUID.randomUUID().toString()));
    }

    /** Posts an order and returns whatever the answer is. */
    public Http.Answer posts(int quantity, String sku, String paymentMethod, String idempotencyKey) {
        Map<String, Object> body = Map.of(
                "lines", List.of(Map.of("sku", sku, "quantity", quantity)),
                "paymentMethod", paymentMethod,
                "shippingAddress", ADDRESS);
        return Http.post(
                shop.url("bff-web") + "/api/orders",
                Map.of("X-Customer-Id", id, "Idempotency-Key", idempotencyKey),
                body);
    }

    /** The order of a 202. */
    public PlacedOrder accepted(Http.Answer answer) {
        assertThat(answer.status()).as("answer %s", answer).isEqualTo(202);
        return new PlacedOrder(shop, this, answer.location().replaceAll(".*/", ""));
    }
}
