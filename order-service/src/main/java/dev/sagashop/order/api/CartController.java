package dev.sagashop.order.api;

import dev.sagashop.order.cart.CartAnswer;
import dev.sagashop.order.cart.ChangeCart;
import dev.sagashop.order.cart.CheckOutCart;
import dev.sagashop.order.cart.Checkout;
import dev.sagashop.order.cart.CheckoutCommand;
import dev.sagashop.order.cart.CheckoutRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's cart. Every write names the version that the customer saw. */
@RestController
@RequestMapping("/cart")
class CartController {

    private final ChangeCart cart;
    private final CheckOutCart checkOutCart;

    CartController(ChangeCart cart, CheckOutCart checkOutCart) {
        this.cart = cart;
        this.checkOutCart = checkOutCart;
    }

    @GetMapping
    CartView read(CustomerId customer) {
        return CartView.of(cart.current(customer.value()));
    }

    @PostMapping("/items")
    CartView add(CustomerId customer, @Valid @RequestBody CartWrite.Add wanted) {
        return answer(cart.add(customer.value(), wanted.version(), wanted.sku(), wanted.quantity()));
    }

    @PutMapping("/items/{sku}")
    CartView set(CustomerId customer, @PathVariable String sku, @Valid @RequestBody CartWrite.Set wanted) {
        return answer(cart.set(customer.value(), wanted.version(), sku, wanted.quantity()));
    }

    @DeleteMapping("/items/{sku}")
    CartView remove(CustomerId customer, @PathVariable String sku, @RequestParam CartVersion version) {
        return answer(cart.remove(customer.value(), version.value(), sku));
    }

    @PostMapping("/checkout")
    ResponseEntity<OrderView> checkOut(
            CustomerId customer,
            HttpServletRequest http,
            @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
            @Valid @RequestBody CheckoutRequest request) {
        var command =
                new CheckoutCommand(customer.value(), IdempotencyKey.of(http), TraceParent.of(traceparent), request);
        return switch (checkOutCart.checkOut(command)) {
            case Checkout.Decided decided -> OrderController.answer(decided.placement());
            case Checkout.PriceRisen risen -> throw Problems.priceRisen(CartView.of(risen.current()));
            case Checkout.Empty empty -> throw Problems.cartEmpty();
            case Checkout.Stale stale -> throw Problems.cartChanged(CartView.of(stale.current()));
        };
    }

    private static CartView answer(CartAnswer answer) {
        return switch (answer) {
            case CartAnswer.Done done -> CartView.of(done.cart());
            case CartAnswer.Stale stale -> throw Problems.cartChanged(CartView.of(stale.current()));
            case CartAnswer.Refused refused -> throw Problems.cartRefused(refused.violation());
        };
    }
}
