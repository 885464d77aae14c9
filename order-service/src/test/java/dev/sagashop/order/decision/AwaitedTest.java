package dev.sagashop.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitedTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED, PENDING, PENDING, STOCK_ANSWER PAYMENT_ANSWER",
        "PLACED, RESERVED, PENDING, PAYMENT_ANSWER",
        "PLACED, PENDING, AUTHORIZED, STOCK_ANSWER",
        "PLACED, RESERVED, AUTHORIZED, OUTCOME",
        "CONFIRMED, RESERVED, AUTHORIZED, CAPTURE",
        "CONFIRMED, RESERVED, CAPTURED, DISPATCH",
        "SHIPPED, RESERVED, CAPTURED, STOCK_COMMIT",
        "SHIPPED, COMMITTED, CAPTURED, ''",
        "CANCELLED, PENDING, PENDING, STOCK_ANSWER PAYMENT_ANSWER",
        "CANCELLED, REFUSED, AUTHORIZED, MONEY_RETURN",
        "CANCELLED, RELEASED, REFUSED, ''",
        "CANCELLED, REFUSED, REFUSED, ''",
        "CANCELLED, REJECTED, AUTHORIZED, MONEY_RETURN",
        "CANCELLED, RESERVED, DECLINED, STOCK_RELEASE",
        "CANCELLED, RESERVED, CAPTURED, STOCK_RELEASE MONEY_RETURN",
        "CANCELLED, RELEASED, CAPTURE_FAILED, MONEY_RETURN",
        "CANCELLED, RELEASED, VOIDED, ''",
        "CANCELLED, RELEASED, REFUNDED, ''",
        "CANCELLED, REJECTED, DECLINED, ''"
    })
    void anOrderWaitsForWhatIsLeftOfItsSaga(
            OrderStatus status, StockStatus stock, PaymentStatus payment, String awaited) {
        List<Awaited> expected = awaited.isEmpty()
                ? List.of()
                : List.of(awaited.split(" ")).stream().map(Awaited::valueOf).toList();

        assertThat(Awaited.by(status, stock, payment)).containsExactlyElementsOf(expected);
    }
}
