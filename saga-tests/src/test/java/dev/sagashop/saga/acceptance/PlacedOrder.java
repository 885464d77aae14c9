package dev.sagashop.saga.acceptance;

import dev.sagashop.saga.dsl.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An order as its customer can follow it. */
record PlacedOrder(RunningShop shop, String customer, String id) {

    JsonNode onTheWeb() {
        return Http.get(shop.web() + "/api/orders/" + id, asCustomer()).body();
    }

    JsonNode onThePhone() {
        return Http.get(shop.mobile() + "/mobile/orders/" + id, asCustomer()).body();
    }

    int cancel() {
        return Http.post(shop.web() + "/api/orders/" + id + "/cancel", asCustomer(), "")
                .status();
    }

    /** How it stands: status, why it was cancelled, the money and the goods. */
    Ending ending() {
        JsonNode order = onTheWeb();
        return new Ending(
                order.path("status").asString(""),
                order.path("cancellationReason").asString(""),
                order.path("payment").path("status").asString(""),
                order.path("stock").path("status").asString(""));
    }

    /** The names of all that has happened to it; of a mail, with what it was about. */
    List<String> events() {
        List<String> names = new ArrayList<>();
        onTheWeb().required("timeline").forEach(entry -> {
            String kind = entry.required("data").path("kind").asString("");
            names.add(entry.required("type").asString() + (kind.isEmpty() ? "" : "(" + kind + ")"));
        });
        return names;
    }

    private Map<String, String> asCustomer() {
        return Map.of("X-Customer-Id", customer);
    }
}
