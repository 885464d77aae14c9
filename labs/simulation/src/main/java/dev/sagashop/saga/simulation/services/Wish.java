package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.data.SkuQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What a customer wants to order.
 *
 * @param orderId derived from the customer and the idempotency key in the real shop, so the same whenever it is posted
 * @param customerId who
 * @param lines what
 * @param card how it is paid
 */
record Wish(UUID orderId, String customerId, List<SkuQuantity> lines, String card) {

    private static final List<String> CARDS = List.of(
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_flaky",
            "pm_card_slow",
            "pm_card_captureFails",
            "pm_card_chargeDeclined",
            "pm_card_insufficientFunds");

    private static final int MAX_PIECES = 3;

    static Wish any(int number, RandomGenerator random) {
        List<SkuQuantity> lines = new ArrayList<>();
        int first = random.nextInt(Catalogue.SKUS.size());
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String sku = Catalogue.SKUS.get((first + i) % Catalogue.SKUS.size());
            lines.add(new SkuQuantity(sku, 1 + random.nextInt(MAX_PIECES)));
        }
        UUID orderId = new UUID(random.nextLong(), number);
        return new Wish(orderId, "customer-" + number, lines, CARDS.get(random.nextInt(CARDS.size())));
    }
}
