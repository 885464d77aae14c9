package dev.sagashop.events.data;

import java.util.Objects;

/**
 * Where the goods go.
 *
 * @param name who receives them
 * @param street street and number
 * @param city the city
 * @param postalCode as the country writes it
 * @param country ISO 3166-1 alpha-2, two capital letters
 */
public record ShippingAddress(String name, String street, String city, String postalCode, String country) {

    public ShippingAddress {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(street, "street");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(postalCode, "postalCode");
        Objects.requireNonNull(country, "country");
    }
}
