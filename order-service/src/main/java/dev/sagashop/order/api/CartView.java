package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.order.cart.PricedCart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart to show, at the prices of this moment.
 *
 * @param version what a write has to name
 * @param items in the order in which they were first added
 * @param total absent if there is nothing in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CartView(long version, List<Item> items, @Nullable Money total) {

    /** Some pieces of one product. */
    record Item(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {

        static Item of(OrderLine line) {
            return new Item(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.cost());
        }
    }

    static CartView of(PricedCart cart) {
        List<Item> items = cart.lines().stream().map(Item::of).toList();
        return new CartView(cart.version(), items, cart.total().orElse(null));
    }
}
