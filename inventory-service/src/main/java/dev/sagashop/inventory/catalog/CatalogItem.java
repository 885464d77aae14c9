package dev.sagashop.inventory.catalog;

import java.util.regex.Pattern;

/**
 * A product as the catalogue's file describes it.
 *
 * @param sku its stock keeping unit, such as {@code COF-ETH-250}
 * @param name what customers call it
 * @param description one sentence for customers
 * @param category the shelf that it is on
 * @param priceCents the price of one piece in euro cents, 1 or more
 * @param initialStock pieces that the shop opens with, 0 or more; of no effect once the product is known
 */
public record CatalogItem(
        String sku, String name, String description, String category, long priceCents, long initialStock) {

    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    /** @throws IllegalArgumentException if the file has a mistake */
    public CatalogItem {
        if (!SKU.matcher(sku).matches()) {
            throw new IllegalArgumentException("a SKU is 2 to 40 of A-Z, 0-9 and '-': " + sku);
        }
        if (name.isBlank() || description.isBlank() || category.isBlank()) {
            throw new IllegalArgumentException(sku + " needs a name, a description and a category");
        }
        if (priceCents < 1 || initialStock < 0) {
            throw new IllegalArgumentException(sku + " has an impossible price or stock");
        }
    }
}
