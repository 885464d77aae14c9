package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** A customer of the shop, who uses bff-web. */
public final class Customer {

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

    /** Places an order; if the shop is too busy, comes again when it says so, with the same key. */
    public PlacedOrder placesWithPatience(int quantity, String sku, String paymentMethod) {
        String key = UUID.randomUUID().toString();
        return accepted(Patience.until(() -> posts(quantity, sku, paymentMethod, key)));
    }

    /** Posts an order and returns whatever the answer is. */
    public Http.Answer posts(int quantity, String sku, String paymentMethod, String idempotencyKey) {
        return new OrderRequest(quantity, sku, paymentMethod).postTo(shop.url("bff-web"), id, idempotencyKey);
    }

    /** The order of a 202. */
    public PlacedOrder accepted(Http.Answer answer) {
        assertThat(answer.status()).as("answer %s", answer).isEqualTo(202);
        return new PlacedOrder(shop, this, answer.location().replaceAll(".*/", ""));
    }
}
