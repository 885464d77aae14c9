package dev.sagashop.bff.web.cart;

import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.web.money.DecimalMoney;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer means to order, at the prices of now.
 *
 * @param version to be given back with the next change; 0 before the first one
 * @param itemCount how many pieces of all products together
 * @param total absent from an empty cart
 */
public record CartView(
        long version,
        List<Item> items,
        int itemCount,
        @Nullable DecimalMoney total) {

    public static CartView of(Cart cart) {
        return new CartView(
                cart.version(),
                cart.items().stream().map(Item::of).toList(),
                cart.items().stream().mapToInt(Cart.Item::quantity).sum(),
                cart.total() == null ? null : DecimalMoney.of(cart.total()));
    }

    /** All pieces of one product. */
    public record Item(String sku, String name, int quantity, DecimalMoney unitPrice, DecimalMoney lineTotal) {

        private static Item of(Cart.Item item) {
            return new Item(
                    item.sku(),
                    item.name(),
                    item.quantity(),
                    DecimalMoney.of(item.unitPrice()),
                    DecimalMoney.of(item.lineTotal()));
        }
    }
}
