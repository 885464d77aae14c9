package dev.sagashop.bff.mobile.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
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
    void cutsANameThatIsLongerThanALine() {
        assertThat(Texts.name("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Texts.name("x".repeat(41))).isEqualTo("x".repeat(39) + "…");
        assertThat(Texts.name("☕🫘".repeat(30))).hasSizeLessThan(70).endsWith("…");
    }
}
