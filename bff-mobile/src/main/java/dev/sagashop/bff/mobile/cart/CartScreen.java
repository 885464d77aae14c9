package dev.sagashop.bff.mobile.cart;

import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.mobile.text.Texts;
import dev.sagashop.events.data.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cart, ready to show.
 *
 * @param version to be given back with the next change; 0 before the first one
 * @param count how many pieces of all products together
 * @param total such as {@code €38.70}; absent from an empty cart
 * @param exactTotal the same as a number, to be given back at the checkout
 */
public record CartScreen(
        long version,
        int count,
        @Nullable String total,
        @Nullable Money exactTotal,
        List<Item> items) {

    public static CartScreen of(Cart cart) {
        return new CartScreen(
                cart.version(),
                count(cart),
                total(cart),
                cart.total(),
                cart.items().stream().map(Item::of).toList());
    }

    /** How many pieces of all products together. */
    public static int count(Cart cart) {
        return cart.items().stream().mapToInt(Cart.Item::quantity).sum();
    }

    /** Such as {@code €38.70}; null for an empty cart. */
    public static @Nullable String total(Cart cart) {
        return cart.total() == null ? null : Texts.money(cart.total());
    }

    /**
     * All pieces of one product.
     *
     * @param price of them together, such as {@code €25.80}
     */
    record Item(String sku, String name, int quantity, String price) {

        private static Item of(Cart.Item item) {
            return new Item(item.sku(), Texts.name(item.name()), item.quantity(), Texts.money(item.lineTotal()));
        }
    }
}
