package dev.sagashop.order.cart;

import dev.sagashop.order.cart.decision.Cart;
import dev.sagashop.order.placement.Admission;
import dev.sagashop.order.placement.PlaceOrder;
import dev.sagashop.order.placement.PlaceOrderCommand;
import dev.sagashop.order.placement.Placement;
import dev.sagashop.order.placement.Placement.Accepted;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a cart into an order and empties it, together and once, however often the request comes. */
@Component
public class CheckOutCart {

    private final Carts carts;
    private final ChangeCart changeCart;
    private final PlaceOrder placeOrder;
    private final Admission admission;

    CheckOutCart(Carts carts, ChangeCart changeCart, PlaceOrder placeOrder, Admission admission) {
        this.carts = carts;
        this.changeCart = changeCart;
        this.placeOrder = placeOrder;
        this.admission = admission;
    }

    /** The cart's row lock lines up requests of one customer: the second one finds what the first one did. */
    @Transactional
    public Checkout checkOut(CheckoutCommand command) {
        return admission.admits()
                ? checkOutAdmitted(command)
                : new Checkout.Decided(earlier(command).orElseGet(admission::refusal));
    }

    private Checkout checkOutAdmitted(CheckoutCommand command) {
        boolean newOrder = false;
        try {
            Checkout checkout = decide(command);
            newOrder = checkout instanceof Checkout.Decided decided
                    && decided.placement().isNewOrder();
            return checkout;
        } finally {
            admission.settled(newOrder);
        }
    }

    private Checkout decide(CheckoutCommand command) {
        Cart cart = carts.lock(command.customerId());
        boolean current = cart.version() == command.request().version();
        if (current && !cart.isEmpty()) {
            Placement placement = order(command, cart);
            return placement instanceof Placement.PriceRisen
                    ? new Checkout.PriceRisen(changeCart.current(command.customerId()))
                    : new Checkout.Decided(placement);
        }
        Optional<Placement> earlier = earlier(command);
        if (earlier.isPresent()) {
            return new Checkout.Decided(earlier.get());
        }
        return current ? new Checkout.Empty() : new Checkout.Stale(changeCart.current(command.customerId()));
    }

    private Placement order(CheckoutCommand command, Cart cart) {
        Placement placement = placeOrder.place(command.toOrder(cart));
        if (placement instanceof Accepted accepted) {
            carts.empty(command.customerId(), cart, accepted.stored().orderId());
        }
        return placement;
    }

    private Optional<Placement> earlier(CheckoutCommand command) {
        return earlierOrder(command).flatMap(orderId -> placeOrder.earlier(orderId, command.request()));
    }

    /** A new key is a new request, even if another one has made an order of the same version. */
    private Optional<UUID> earlierOrder(CheckoutCommand command) {
        String key = command.idempotencyKey();
        return key == null
                ? carts.orderOf(command.customerId(), command.request().version())
                : Optional.of(PlaceOrderCommand.orderId(command.customerId(), key));
    }
}
