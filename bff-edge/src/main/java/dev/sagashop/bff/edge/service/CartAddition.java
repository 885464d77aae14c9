package dev.sagashop.bff.edge.service;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * More of a product for the cart, as it was sent: the order service judges it.
 *
 * @param quantity how many are added to those that are in the cart already
 * @param version of the cart that the customer saw
 */
public record CartAddition(
        @Schema(requiredMode = REQUIRED) @Nullable String sku,
        @Schema(requiredMode = REQUIRED) @Nullable Integer quantity,
        @Schema(requiredMode = REQUIRED) @Nullable Long version) {}
