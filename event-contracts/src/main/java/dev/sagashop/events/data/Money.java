package dev.sagashop.events.data;

import java.util.regex.Pattern;

/**
 * An exact amount of money.
 *
 * @param minorUnits the amount in the currency's smallest unit (cents for EUR), never negative
 * @param currency the ISO 4217 code, three capital letters
 */
public record Money(long minorUnits, String currency) {

    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");

    /** @throws IllegalArgumentException if the amount is negative or the currency no ISO 4217 code */
    public Money {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("minorUnits must not be negative: " + minorUnits);
        }
        if (!ISO_4217.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code: " + currency);
        }
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** @throws ArithmeticException if the product does not fit */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minorUnits, (long) quantity), currency);
    }
}
