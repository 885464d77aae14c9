package dev.sagashop.bff.mobile.text;

import dev.sagashop.events.data.Money;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import tools.jackson.core.io.JsonStringEncoder;

/** Makes texts that a phone shows as they are, of bounded size: this is what keeps an answer within its budget. */
public final class Texts {

    /** A line of a phone, in the Latin alphabet; wider characters have more bytes. */
    private static final int MAX_NAME_BYTES = 40;

    private static final String CUT = "…";

    private Texts() {}

    /** Such as {@code €1,225.80}, with as many digits as the currency has; 32 bytes at most. */
    public static String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        int digits = currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
    }

    /** The name, cut where a phone's line would end anyway. */
    public static String name(String name) {
        return within(MAX_NAME_BYTES, name);
    }

    /** As much of the text as has that many bytes in JSON; what a person sees as one character stays whole or goes. */
    public static String within(int maxBytes, String text) {
        if (bytes(text) <= maxBytes) {
            return text;
        }
        int room = maxBytes - bytes(CUT);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        int next = characters.next();
        while (bytes(text.substring(0, next)) <= room) {
            end = next;
            next = characters.next();
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** What the text needs between its quotes. */
    public static int bytes(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text).length;
    }
}
