package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes amounts as people of a locale do. */
final class MoneyFormat {

    private static final Map<String, Currency> KNOWN = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private static final int USUAL_DIGITS = 2;

    private final Locale locale;

    /** To be copied for each use: a format is not safe for threads, and making one costs more than all it writes. */
    private final Map<Currency, NumberFormat> formats = new ConcurrentHashMap<>();

    MoneyFormat(Locale locale) {
        this.locale = locale;
    }

    /** A currency that Java does not know is written with its code. */
    String format(Money money) {
        Currency currency = KNOWN.get(money.currency());
        if (currency == null || currency.getDefaultFractionDigits() < 0) {
            return BigDecimal.valueOf(money.minorUnits(), USUAL_DIGITS) + " " + money.currency();
        }
        NumberFormat format =
                (NumberFormat) formats.computeIfAbsent(currency, this::formatOf).clone();
        return format.format(BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits()));
    }

    private NumberFormat formatOf(Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }
}
