package dev.sagashop.events.data;

import java.util.Objects;
import java.util.regex.Pattern;

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

    private static final Pattern ISO_3166_1_ALPHA_2 = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if the country is not two capital letters */
    public ShippingAddress {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(street, "street");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(postalCode, "postalCode");
        if (!ISO_3166_1_ALPHA_2.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be two capital letters: " + country);
        }
    }
}
