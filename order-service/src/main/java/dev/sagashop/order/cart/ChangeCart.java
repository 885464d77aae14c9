package dev.sagashop.order.cart;

import dev.sagashop.order.cart.CartAnswer.Done;
import dev.sagashop.order.cart.CartAnswer.Refused;
import dev.sagashop.order.cart.CartAnswer.Stale;
import dev.sagashop.order.cart.decision.Cart;
import dev.sagashop.order.cart.decision.CartChange;
import dev.sagashop.order.cart.decision.CartDecision;
import dev.sagashop.order.catalog.ProductCopies;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.placement.Violation;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and changes carts. Of two changes to the same version, one wins and the other learns of it. */
@Component
public class ChangeCart {

    private final Carts carts;
    private final ProductCopies products;

    ChangeCart(Carts carts, ProductCopies products) {
        this.carts = carts;
        this.products = products;
    }

    /** The cart as it is now; an empty one for a customer who has none. */
    public PricedCart current(String customerId) {
        return priced(carts.find(customerId));
    }

    /** Adds pieces of a product to the version that the customer saw. */
    @Transactional
    public CartAnswer add(String customerId, long seenVersion, String sku, int quantity) {
        return change(customerId, seenVersion, cart -> CartDecision.add(cart, sku, quantity));
    }

    /** Makes it so many pieces of a product, in the version that the customer saw. */
    @Transactional
    public CartAnswer set(String customerId, long seenVersion, String sku, int quantity) {
        return change(customerId, seenVersion, cart -> CartDecision.set(cart, sku, quantity));
    }

    /** Takes a product out of the version that the customer saw. */
    @Transactional
    public CartAnswer remove(String customerId, long seenVersion, String sku) {
        return change(customerId, seenVersion, cart -> CartDecision.remove(cart, sku));
    }

    private CartAnswer change(String customerId, long seenVersion, Function<Cart, CartChange> decide) {
        Cart cart = carts.find(customerId);
        if (cart.version() != seenVersion) {
            return new Stale(priced(cart));
        }
        return switch (decide.apply(cart)) {
            case CartChange.Changed changed -> keep(customerId, changed.next());
            case CartChange.Unchanged unchanged -> new Done(priced(cart));
            case CartChange.Refused refused -> new Refused(new Violation(refused.field(), refused.message()));
        };
    }

    private CartAnswer keep(String customerId, Cart next) {
        Map<String, Listed> known = products.find(next.skus());
        if (!known.keySet().containsAll(next.skus())) {
            return new Refused(new Violation("sku", "is unknown"));
        }
        return carts.replace(customerId, next)
                ? new Done(PricedCart.of(next, known))
                : new Stale(priced(carts.find(customerId)));
    }

    private PricedCart priced(Cart cart) {
        return PricedCart.of(cart, cart.isEmpty() ? Map.of() : products.find(cart.skus()));
    }
}
