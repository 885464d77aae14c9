package dev.sagashop.inventory.restock;

import dev.sagashop.inventory.decision.StockLevel;

/** What came of booking a delivery. */
public sealed interface RestockResult {

    /** It is booked, now or by an earlier request with the same key. */
    record Booked(StockLevel level) implements RestockResult {}

    /** There is no such product. */
    record UnknownProduct() implements RestockResult {}

    /** An earlier request with the same key booked another quantity. */
    record KeyReused() implements RestockResult {}
}
