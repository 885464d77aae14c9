package dev.sagashop.order.support;

import java.net.http.HttpRequest.BodyPublishers;

/** One customer's cart, as a BFF uses it. */
public record CartApi(OrdersApi api, String customer) {

    private static final String HOW =
            OrdersApi.VALID_ORDER.substring(OrdersApi.VALID_ORDER.indexOf("\"paymentMethod\""));

    public Answer read() {
        return api.get("/cart", "X-Customer-Id", customer);
    }

    public Answer add(String sku, int quantity, long version) {
        return add("{\"sku\":\"%s\",\"quantity\":%d,\"version\":%d}".formatted(sku, quantity, version));
    }

    public Answer add(String body) {
        return send("POST", "/cart/items", body);
    }

    public Answer set(String sku, int quantity, long version) {
        return set(sku, "{\"quantity\":%d,\"version\":%d}".formatted(quantity, version));
    }

    public Answer set(String sku, String body) {
        return send("PUT", "/cart/items/" + sku, body);
    }

    public Answer remove(String sku, long version) {
        return send("DELETE", "/cart/items/" + sku + "?version=" + version, "");
    }

    public Answer checkOut(long version) {
        return checkOut(checkoutBody(version));
    }

    public Answer checkOut(String body, String... idempotencyKey) {
        return send("POST", "/cart/checkout", body, idempotencyKey);
    }

    public static String checkoutBody(long version) {
        return "{\"version\":" + version + "," + HOW;
    }

    public Answer send(String method, String path, String body, String... idempotencyKey) {
        var request = api.request(path, "X-Customer-Id", customer, "Content-Type", "application/json");
        for (String key : idempotencyKey) {
            request.header("Idempotency-Key", key);
        }
        return api.exchange(request.method(method, BodyPublishers.ofString(body)));
    }
}
