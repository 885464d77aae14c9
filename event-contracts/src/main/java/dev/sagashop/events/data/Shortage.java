package dev.sagashop.events.data;

import java.util.Objects;

/**
 * A line that could not be held.
 *
 * @param sku the product
 * @param requested pieces the order asks for, at least 1
 * @param available pieces that were free, fewer than requested
 */
public record Shortage(String sku, int requested, int available) {

    /** @throws IllegalArgumentException if nothing is short */
    public Shortage {
        Objects.requireNonNull(sku, "sku");
        if (available < 0 || requested <= available) {
            throw new IllegalArgumentException("no shortage: requested " + requested + ", available " + available);
        }
    }
}
