package dev.sagashop.bff.mobile.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"2580,EUR,€25.80", "0,EUR,€0.00", "5,USD,$0.05", "2580,JPY,'¥2,580'", "123456789,EUR,'€1,234,567.89'"})
    void writesMoneyAsAPersonReadsIt(long minorUnits, String currency, String text) {
        assertThat(Texts.money(new Money(minorUnits, currency))).isEqualTo(text);
    }

    @Test
    void writesNoSumLongerThanTheBudgetsCountOn() {
        assertThat(Currency.getAvailableCurrencies()).allSatisfy(currency -> {
            if (currency.getDefaultFractionDigits() >= 0) {
                assertThat(Texts.bytes(Texts.money(new Money(Long.MAX_VALUE, currency.getCurrencyCode()))))
                        .isLessThanOrEqualTo(32);
            }
        });
    }

    @Test
    void cutsANameThatIsLongerThanALine() {
        assertThat(Texts.name("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Texts.name("x".repeat(41))).isEqualTo("x".repeat(37) + "…");
        assertThat(Texts.name("Ω".repeat(21))).isEqualTo("Ω".repeat(18) + "…");
    }

    @Test
    void cutsWhereAWordEndsWithoutTheSpaceAfterIt() {
        assertThat(Texts.within(10, "coffee beans")).isEqualTo("coffee…");
    }

    @ParameterizedTest
    @CsvSource({"🫘🫘🫘🫘,🫘…", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦,…", "nnne\u0302\u0303\u0304\u0305\u0306x,nnn…"})
    void keepsWhatAPersonSeesAsOneCharacterWhole(String text, String cut) {
        assertThat(Texts.within(10, text)).isEqualTo(cut);
    }

    @Test
    void countsWhatJsonMakesLonger() {
        assertThat(Texts.bytes("\"\\Ω")).isEqualTo(6);
        assertThat(Texts.within(10, "\"\"\"\"\"\"")).isEqualTo("\"\"\"…");
    }
}
