package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.cart.CartAnswers;
import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.input.IdempotencyKey;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.service.CartClient;
import dev.sagashop.bff.edge.service.Checkout;
import dev.sagashop.bff.edge.service.NewOrder;
import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.web.cart.CartView;
import dev.sagashop.bff.web.money.DecimalMoney;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The two ways to an order: told in full, or made of the cart. Its saga runs on after the answer. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PlacementController {

    private final OrderClient orders;
    private final CartClient carts;
    private final CartAnswers cartAnswers;

    PlacementController(OrderClient orders, CartClient carts, CartAnswers cartAnswers) {
        this.orders = orders;
        this.carts = carts;
        this.cartAnswers = cartAnswers;
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Place an order; its saga runs on after the answer",
            description = CartAnswers.PRICE_RISEN + "total.")
    @Refuses({409, 429})
    @Tag(name = "orders")
    ResponseEntity<OrderView> place(
            CustomerId customer, @IdempotencyKey @Nullable String idempotencyKey, @RequestBody OrderRequest order) {
        NewOrder wanted = order.toOrder();
        return accepted(cartAnswers.priced(() -> orders.place(customer, idempotencyKey, wanted), DecimalMoney::of));
    }

    @PostMapping("/cart/checkout")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Turn the cart into an order, exactly once however often it is asked",
            description = CartAnswers.PRICE_RISEN + "cart.")
    @Refuses({409, 429})
    @Tag(name = "cart")
    ResponseEntity<OrderView> checkOut(
            CustomerId customer,
            @IdempotencyKey @Nullable String idempotencyKey,
            @RequestBody CheckoutRequest request) {
        Checkout checkout = request.toCheckout();
        return accepted(cartAnswers.shaped(() -> carts.checkOut(customer, idempotencyKey, checkout), CartView::of));
    }

    private static ResponseEntity<OrderView> accepted(Order order) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/orders/" + order.orderId()))
                .body(OrderView.of(order));
    }
}
