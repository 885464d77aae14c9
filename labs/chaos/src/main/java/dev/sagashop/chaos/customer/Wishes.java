package dev.sagashop.chaos.customer;

import java.util.List;
import java.util.Random;

/** What customers order: much of what there is plenty of, and some of what there is not, with cards of every kind. */
final class Wishes {

    private static final List<String> PLENTIFUL = List.of("COF-ETH-250", "COF-COL-250", "COF-ESP-1000", "BRW-FIL-100");

    /** Of these there are few or none, unless deliveries come. */
    static final List<String> SCARCE = List.of("COF-GEI-100", "TEA-MAT-30", "DSK-CAL-WAL", "DSK-ORG-WAL");

    private static final List<String> CARDS = List.of(
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_visa",
            "pm_card_flaky",
            "pm_card_chargeDeclined",
            "pm_card_insufficientFunds",
            "pm_card_captureFails");
    private static final int SLOW_CARD_ONE_IN = 40;
    private static final int SCARCE_ONE_IN = 4;
    private static final int MOST_PIECES = 3;

    private static final String ORDER = """
            {"lines": [{"sku": "%s", "quantity": %d}, {"sku": "%s", "quantity": %d}], "paymentMethod": "%s",
             "shippingAddress": {"name": "Ada Lovelace", "street": "12 St James Square", "city": "London",
                                 "postalCode": "SW1Y 4JH", "country": "GB"}}
            """;

    private final Random random;
    private final boolean withSlowCards;

    /** @param withSlowCards whether some cards answer only after the order was given up */
    Wishes(Random random, boolean withSlowCards) {
        this.random = random;
        this.withSlowCards = withSlowCards;
    }

    /** The body of a new order. */
    String order() {
        int first = random.nextInt(PLENTIFUL.size());
        String second = random.nextInt(SCARCE_ONE_IN) == 0
                ? SCARCE.get(random.nextInt(SCARCE.size()))
                : PLENTIFUL.get((first + 1) % PLENTIFUL.size());
        return ORDER.formatted(PLENTIFUL.get(first), pieces(), second, pieces(), card());
    }

    private int pieces() {
        return 1 + random.nextInt(MOST_PIECES);
    }

    private String card() {
        return withSlowCards && random.nextInt(SLOW_CARD_ONE_IN) == 0
                ? "pm_card_slow"
                : CARDS.get(random.nextInt(CARDS.size()));
    }
}
