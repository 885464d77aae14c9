package dev.sagashop.bff.web.order;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.sagashop.bff.edge.service.Checkout;
import dev.sagashop.bff.edge.service.NewOrder;
import dev.sagashop.bff.web.money.DecimalMoney;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the cart is paid and where it goes; the order service judges it.
 *
 * @param version of the cart that the customer saw
 * @param expectedTotal what the customer was shown that it costs, as in {@link OrderRequest}
 */
@Schema(name = "Checkout")
record CheckoutRequest(
        @Schema(requiredMode = REQUIRED) @Nullable Long version,
        @Schema(requiredMode = REQUIRED) @Nullable String paymentMethod,
        @Schema(requiredMode = REQUIRED) NewOrder.@Nullable Address shippingAddress,
        @Nullable DecimalMoney expectedTotal) {

    Checkout toCheckout() {
        return new Checkout(
                version, paymentMethod, shippingAddress, DecimalMoney.toMinorUnits("expectedTotal", expectedTotal));
    }
}
