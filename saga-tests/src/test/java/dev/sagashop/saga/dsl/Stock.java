package dev.sagashop.saga.dsl;

import tools.jackson.databind.JsonNode;

/** What the warehouse holds of one SKU, in pieces. */
public record Stock(long initial, long restocked, long onHand, long reserved, long committed, long available) {

    static Stock of(JsonNode json) {
        return new Stock(
                json.required("initial").asLong(),
                json.required("restocked").asLong(),
                json.required("onHand").asLong(),
                json.required("reserved").asLong(),
                json.required("committed").asLong(),
                json.required("available").asLong());
    }

    /** This stock with some pieces held for an order. */
    public Stock withReserved(int pieces) {
        return new Stock(initial, restocked, onHand, reserved + pieces, committed, available - pieces);
    }

    /** This stock after some pieces have left. */
    public Stock withCommitted(int pieces) {
        return new Stock(initial, restocked, onHand - pieces, reserved, committed + pieces, available - pieces);
    }
}
