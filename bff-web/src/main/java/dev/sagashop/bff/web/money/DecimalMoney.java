package dev.sagashop.bff.web.money;

import dev.sagashop.bff.edge.problem.InvalidParameterException;
import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount in major units.
 *
 * @param amount a decimal with as many digits behind the point as the currency has, such as {@code 25.80}
 * @param currency the ISO 4217 code
 */
public record DecimalMoney(String amount, String currency) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}([.][0-9]{1,4})?");

    public static DecimalMoney of(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return new DecimalMoney(BigDecimal.valueOf(money.minorUnits(), digits).toPlainString(), money.currency());
    }

    /**
     * An amount that a client has sent.
     *
     * @param field where it stood
     * @throws InvalidParameterException if it is no amount, or one that the currency does not have
     */
    public static @Nullable Money toMinorUnits(String field, @Nullable DecimalMoney sent) {
        if (sent == null) {
            return null;
        }
        try {
            int digits = Currency.getInstance(sent.currency).getDefaultFractionDigits();
            if (!AMOUNT.matcher(sent.amount).matches()) {
                throw new NumberFormatException(sent.amount);
            }
            return new Money(new BigDecimal(sent.amount).movePointRight(digits).longValueExact(), sent.currency);
        } catch (NullPointerException | IllegalArgumentException | ArithmeticException e) {
            throw new InvalidParameterException(
                    field, "must be an amount such as 25.80 and the ISO 4217 code of its currency");
        }
    }
}
