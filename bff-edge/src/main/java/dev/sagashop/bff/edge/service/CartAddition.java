package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;

/**
 * More of a product for the cart, as it was sent: the order service judges it.
 *
 * @param quantity how many are added to those that are in the cart already
 * @param version of the cart that the customer saw
 */
public record CartAddition(
        @Nullable String sku,
        @Nullable Integer quantity,
        @Nullable Long version) {}
