package dev.sagashop.order.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.Money;
import dev.sagashop.order.placement.NewOrder;
import dev.sagashop.order.placement.NewOrder.Address;
import dev.sagashop.order.placement.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants to buy what is in the cart. Its shape is checked before anything reads it, so nothing here is
 * null then.
 *
 * @param version of the cart that the customer saw
 * @param paymentMethod the token of the payment method
 * @param shippingAddress where to
 * @param expectedTotal what the customer was shown that the cart costs, as in {@link NewOrder}
 */
public record CheckoutRequest(
        @NotNull(message = "is required") @PositiveOrZero(message = "must be 0 or more") Long version,

        @Visible String paymentMethod,
        @NotNull(message = "is required") @Valid Address shippingAddress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money expectedTotal) {}
