package dev.sagashop.bff.edge.service;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the cart is paid and where it goes, as it was sent: the order service judges it.
 *
 * @param version of the cart that the customer saw
 */
public record Checkout(
        @Schema(requiredMode = REQUIRED) @Nullable Long version,
        @Schema(requiredMode = REQUIRED) @Nullable String paymentMethod,
        @Schema(requiredMode = REQUIRED) NewOrder.@Nullable Address shippingAddress) {}
