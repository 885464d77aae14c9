package dev.sagashop.bff.edge.service;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the cart is paid and where it goes, as it was sent: the order service judges it.
 *
 * @param version of the cart that the customer saw
 * @param expectedTotal what the customer was shown that the cart costs, as in {@link NewOrder}
 */
public record Checkout(
        @Schema(requiredMode = REQUIRED) @Nullable Long version,
        @Schema(requiredMode = REQUIRED) @Nullable String paymentMethod,
        @Schema(requiredMode = REQUIRED) NewOrder.@Nullable Address shippingAddress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money expectedTotal) {}
