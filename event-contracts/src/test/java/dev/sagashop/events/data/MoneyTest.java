package dev.sagashop.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void amountsOfOneCurrencyAdd() {
        assertThat(Money.euros(1290).plus(Money.euros(10))).isEqualTo(new Money(1300, "EUR"));
    }

    @Test
    void amountsOfTwoCurrenciesDoNotAdd() {
        Money dollars = new Money(10, "USD");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros(1290).plus(dollars))
                .withMessageContaining("USD")
                .withMessageContaining("EUR");
    }

    @Test
    void aLineCostsItsPriceForEachPiece() {
        assertThat(new OrderLine("COF-ETH-250", "Coffee", 3, Money.euros(1290)).cost())
                .isEqualTo(Money.euros(3870));
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverWrapsAround() {
        Money most = Money.euros(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.euros(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    }

    @Test
    void anAmountIsNeverNegative() {
        assertThat(Money.euros(0).minorUnits()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Money.euros(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.euros(1).times(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EU", "EURO", "E1R", " EUR"})
    void aCurrencyIsThreeCapitalLetters(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
    }
}
