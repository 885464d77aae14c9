package dev.sagashop.saga.crashes;

import dev.sagashop.localstack.Part;
import dev.sagashop.saga.dsl.Http;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts order after order, each until it is accepted: under its idempotency key that is one order. */
final class EagerCustomer {

    private static final List<String> CARDS =
            List.of("pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_captureFails", "pm_card_flaky");
    private static final Map<String, String> ADDRESS = Map.of(
            "name", "Ada Lovelace",
            "street", "Hauptstrasse 1",
            "city", "Berlin",
            "postalCode", "10115",
            "country", "DE");

    private final ShopProcess shop;
    private final String id = "eager-" + UUID.randomUUID();
    private final List<String> accepted = new ArrayList<>();
    private int posted;

    EagerCustomer(ShopProcess shop) {
        this.shop = shop;
    }

    /** Posts once under a new key; the shop may be down, and then the order is not counted. */
    void tryToPlace() {
        String card = CARDS.get(posted++ % CARDS.size());
        Map<String, Object> body = Map.of(
                "lines", List.of(Map.of("sku", "COF-ETH-250", "quantity", 1)),
                "paymentMethod", card,
                "shippingAddress", ADDRESS);
        try {
            Http.Answer answer = Http.post(
                    shop.url(Part.BFF_WEB) + "/api/orders",
                    Map.of("X-Customer-Id", id, "Idempotency-Key", "order-" + posted),
                    body);
            if (answer.status() == 202) {
                accepted.add(answer.body().required("orderId").asString());
            }
        } catch (UncheckedIOException down) {
            // Nobody answered, so nothing was promised.
        }
    }

    /** The orders that the shop has promised to see through. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    String statusOf(String orderId) {
        return Http.get(shop.url(Part.BFF_WEB) + "/api/orders/" + orderId, Map.of("X-Customer-Id", id))
                .body()
                .required("status")
                .asString();
    }
}
