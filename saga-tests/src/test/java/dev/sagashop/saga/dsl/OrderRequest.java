package dev.sagashop.saga.dsl;

import java.util.List;
import java.util.Map;

/**
 * A new order of one line, as a browser posts it.
 *
 * @param quantity pieces
 * @param sku of which product
 * @param paymentMethod the token of the card
 */
public record OrderRequest(int quantity, String sku, String paymentMethod) {

    private static final Map<String, String> ADDRESS = Map.of(
            "name", "Ada Lovelace",
            "street", "Hauptstrasse 1",
            "city", "Berlin",
            "postalCode", "10115",
            "country", "DE");

    /** Posts it to a bff-web and returns whatever the answer is. */
    public Http.Answer postTo(String webUrl, String customerId, String idempotencyKey) {
        Map<String, Object> body = Map.of(
                "lines", List.of(Map.of("sku", sku, "quantity", quantity)),
                "paymentMethod", paymentMethod,
                "shippingAddress", ADDRESS);
        return Http.post(
                webUrl + "/api/orders", Map.of("X-Customer-Id", customerId, "Idempotency-Key", idempotencyKey), body);
    }
}
