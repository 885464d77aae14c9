package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes amounts as people of a locale do. */
record MoneyFormat(Locale locale) {

    private static final Map<String, Currency> KNOWN = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private static final int USUAL_DIGITS = 2;

    /** A currency that Java does not know is written with its code. */
    String format(Money money) {
        Currency currency = KNOWN.get(money.currency());
        if (currency == null || currency.getDefaultFractionDigits() < 0) {
            return BigDecimal.valueOf(money.minorUnits(), USUAL_DIGITS) + " " + money.currency();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits()));
    }
}
