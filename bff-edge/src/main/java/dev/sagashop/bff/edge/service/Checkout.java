package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;

/**
 * How the cart is paid and where it goes, as it was sent: the order service judges it.
 *
 * @param version of the cart that the customer saw
 */
public record Checkout(
        @Nullable Long version, @Nullable String paymentMethod, NewOrder.@Nullable Address shippingAddress) {}
