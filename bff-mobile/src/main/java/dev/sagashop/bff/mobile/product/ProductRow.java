package dev.sagashop.bff.mobile.product;

import dev.sagashop.bff.edge.service.Product;
import dev.sagashop.bff.mobile.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param price such as {@code €12.90}
 * @param stock whether there is any, and a hint to hurry; absent where it is not known
 */
public record ProductRow(
        String sku, String name, String price, @Nullable String stock) {

    private static final int FEW = 5;

    public static ProductRow of(Product product) {
        return new ProductRow(
                product.sku(), Texts.name(product.name()), Texts.money(product.price()), stock(product.available()));
    }

    private static @Nullable String stock(@Nullable Long available) {
        if (available == null) {
            return null;
        }
        if (available <= 0) {
            return "Sold out";
        }
        return available <= FEW ? "Only " + available + " left" : "In stock";
    }
}
