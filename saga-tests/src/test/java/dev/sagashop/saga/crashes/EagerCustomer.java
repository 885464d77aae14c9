package dev.sagashop.saga.crashes;

import dev.sagashop.localstack.Part;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.OrderRequest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts order after order, whether the shop is up or not, and remembers which were accepted. */
final class EagerCustomer {

    private static final List<String> CARDS =
            List.of("pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_captureFails", "pm_card_flaky");

    private final ShopProcess shop;
    private final String id = "eager-" + UUID.randomUUID();
    private final List<String> accepted = new ArrayList<>();
    private int posted;

    EagerCustomer(ShopProcess shop) {
        this.shop = shop;
    }

    /** Posts one order under a key of its own; if the shop is down, the order is not counted. */
    void tryToPlace() {
        String card = CARDS.get(posted++ % CARDS.size());
        try {
            Http.Answer answer =
                    new OrderRequest(1, "COF-ETH-250", card).postTo(shop.url(Part.BFF_WEB), id, "order-" + posted);
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
