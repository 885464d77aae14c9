package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;

/**
 * How many of a product the cart is to have, as it was sent: the order service judges it.
 *
 * @param version of the cart that the customer saw
 */
public record CartQuantity(
        @Nullable Integer quantity, @Nullable Long version) {}
