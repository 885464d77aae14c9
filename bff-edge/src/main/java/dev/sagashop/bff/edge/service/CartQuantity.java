package dev.sagashop.bff.edge.service;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of a product the cart is to have, as it was sent: the order service judges it.
 *
 * @param version of the cart that the customer saw
 */
public record CartQuantity(
        @Schema(requiredMode = REQUIRED) @Nullable Integer quantity,
        @Schema(requiredMode = REQUIRED) @Nullable Long version) {}
