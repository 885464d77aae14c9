package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer means to order, at the prices of now.
 *
 * @param version grows with every change; 0 before the first one
 * @param total absent from an empty cart
 */
public record Cart(long version, List<Item> items, @Nullable Money total) {

    /** All pieces of one product. */
    public record Item(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {}
}
