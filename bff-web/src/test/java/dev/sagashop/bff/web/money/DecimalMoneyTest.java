package dev.sagashop.bff.web.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2580,EUR,25.80",
        "0,EUR,0.00",
        "5,EUR,0.05",
        "2580,JPY,2580",
        "2580,KWD,2.580",
        "123456789,EUR,1234567.89"
    })
    void hasAsManyDigitsAsTheCurrency(long minorUnits, String currency, String amount) {
        assertThat(DecimalMoney.of(new Money(minorUnits, currency))).isEqualTo(new DecimalMoney(amount, currency));
    }
}
