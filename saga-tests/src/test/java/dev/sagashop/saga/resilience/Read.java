package dev.sagashop.saga.resilience;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that a BFF can be asked for.
 *
 * @param bff whom to ask
 * @param path what for
 * @param parts by service, the part that comes from it alone
 */
record Read(String bff, String path, Map<String, String> parts) {

    private static final Map<String, String> STOCK = Map.of("inventory-service", "stock");
    private static final Map<String, String> ALL_PARTS = Map.of(
            "inventory-service", "stock",
            "payment-service", "payment",
            "notification-service", "notifications");

    /** Every read of both BFFs that has to do with orders. */
    static List<Read> ofOrders(PlacedOrder order) {
        return List.of(
                new Read("bff-web", "/api/orders", Map.of()),
                new Read("bff-web", "/api/orders/" + order.id(), ALL_PARTS),
                new Read("bff-web", "/api/orders/" + order.id() + "/timeline", Map.of()),
                new Read("bff-web", "/api/sagas", Map.of()),
                new Read("bff-web", "/api/cart", Map.of()),
                new Read("bff-mobile", "/mobile/home", STOCK),
                new Read("bff-mobile", "/mobile/orders", Map.of()),
                new Read("bff-mobile", "/mobile/orders/" + order.id(), Map.of()),
                new Read("bff-mobile", "/mobile/cart", Map.of()));
    }

    /** Every read of both BFFs that has to do with products alone. */
    static List<Read> ofProducts() {
        return List.of(
                new Read("bff-web", "/api/products", STOCK),
                new Read("bff-web", "/api/products/" + Shop.COFFEE, STOCK),
                new Read("bff-web", "/api/categories", Map.of()),
                new Read("bff-mobile", "/mobile/products", STOCK));
    }

    static List<Read> all(PlacedOrder order) {
        List<Read> all = new ArrayList<>(ofOrders(order));
        all.addAll(ofProducts());
        return all;
    }

    boolean needs(String service) {
        return parts.containsKey(service);
    }

    Http.Answer by(Customer customer, Shop shop) {
        return Http.get(shop.url(bff) + path, Map.of("X-Customer-Id", customer.id()));
    }
}
