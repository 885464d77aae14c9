package dev.sagashop.bff.mobile.text;

import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Makes texts that a phone shows as they are. */
public final class Texts {

    private static final int MAX_NAME_LENGTH = 40;

    private Texts() {}

    /** Such as {@code €1,225.80}, with as many digits as the currency has. */
    public static String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        int digits = currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
    }

    /** The name, cut where a phone's line would end anyway: this is what keeps an answer within its budget. */
    public static String name(String name) {
        if (name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, MAX_NAME_LENGTH - 1))
                        .stripTrailing() + "…";
    }
}
