package dev.sagashop.order.cart;

import dev.sagashop.order.placement.NewOrder.Address;
import dev.sagashop.order.placement.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How a customer wants to buy what is in the cart. Its shape is checked before anything reads it, so nothing here is
 * null then.
 *
 * @param version of the cart that the customer saw
 * @param paymentMethod the token of the payment method
 * @param shippingAddress where to
 */
public record CheckoutRequest(
        @NotNull(message = "is required") @PositiveOrZero(message = "must be 0 or more") Long version,

        @Visible String paymentMethod,
        @NotNull(message = "is required") @Valid Address shippingAddress) {}
