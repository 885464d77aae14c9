package dev.sagashop.bff.web.money;

import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in major units.
 *
 * @param amount a decimal with as many digits behind the point as the currency has, such as {@code 25.80}
 * @param currency the ISO 4217 code
 */
public record DecimalMoney(String amount, String currency) {

    public static DecimalMoney of(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return new DecimalMoney(BigDecimal.valueOf(money.minorUnits(), digits).toPlainString(), money.currency());
    }
}
