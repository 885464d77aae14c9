package dev.sagashop.bff.edge.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer orders, as it was sent: the order service alone judges whether it is complete and allowed.
 *
 * @param lines what, and how many of it
 * @param paymentMethod such as {@code pm_card_visa}
 * @param shippingAddress where the goods go
 */
public record NewOrder(
        @Nullable List<Line> lines,
        @Nullable String paymentMethod,
        @Nullable Address shippingAddress) {

    /** One product of the order. */
    public record Line(@Nullable String sku, @Nullable Integer quantity) {}

    /** Where the goods go; the country as ISO 3166-1 alpha-2. */
    public record Address(
            @Nullable String name,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country) {}
}
