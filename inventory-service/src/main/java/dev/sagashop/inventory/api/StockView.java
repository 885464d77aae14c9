package dev.sagashop.inventory.api;

import dev.sagashop.inventory.decision.StockLevel;

/**
 * The books of one product, in pieces.
 *
 * @param sku the product
 * @param initial that the shop opened with
 * @param restocked that came in since
 * @param onHand in the warehouse, reserved ones included
 * @param reserved that orders hold
 * @param committed that have left with orders
 * @param available that an order could get right now
 */
record StockView(String sku, long initial, long restocked, long onHand, long reserved, long committed, long available) {

    static StockView of(StockLevel level) {
        return new StockView(
                level.sku(),
                level.initial(),
                level.restocked(),
                level.onHand(),
                level.reserved(),
                level.committed(),
                level.available());
    }
}
