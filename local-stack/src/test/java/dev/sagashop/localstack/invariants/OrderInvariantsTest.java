package dev.sagashop.localstack.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.invariants.Records.OrderRecord;
import dev.sagashop.localstack.invariants.Records.PaymentRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderInvariantsTest {
    private static final UUID ORDER = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "PLACED, REQUESTED, HELD",
        "CONFIRMED, AUTHORIZED, HELD",
        "CONFIRMED, CAPTURED, HELD",
        "SHIPPED, CAPTURED, COMMITTED",
        "CANCELLED, VOIDED, REJECTED",
        "CANCELLED, REFUNDED, RELEASED",
        "CANCELLED, CANCELLED_BEFORE_START, CANCELLED_BEFORE",
    })
    void holdForOrdersThatEndedWell(String order, String payment, String reservation) {
        assertThat(breaches(order, payment, reservation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, VOIDED, HELD, a CONFIRMED order has its money",
        "CONFIRMED, CAPTURED, RELEASED, a CONFIRMED order has its stock",
        "SHIPPED, AUTHORIZED, COMMITTED, a SHIPPED order has one captured payment",
        "SHIPPED, CAPTURED, HELD, a SHIPPED order has one committed reservation",
        "CANCELLED, CAPTURED, RELEASED, a CANCELLED order holds no money",
        "CANCELLED, CAPTURE_FAILED, RELEASED, a CANCELLED order holds no money",
        "CANCELLED, VOIDED, HELD, a CANCELLED order holds no stock",
        "LOST, VOIDED, HELD, an order has a status of the design",
    })
    void areBreachedByOrdersLeftHalfDone(String order, String payment, String reservation, String invariant) {
        assertThat(breaches(order, payment, reservation))
                .extracting(Breach::invariant)
                .containsExactly(invariant);
    }

    @Test
    void areBreachedByAPaymentOfAnotherAmount() {
        Records records = new Records(
                Map.of(ORDER, new OrderRecord("SHIPPED", 2580, false)),
                Map.of(ORDER, new PaymentRecord("CAPTURED", 5160)),
                Map.of(ORDER, "COMMITTED"));
        assertThat(OrderInvariants.breaches(records))
                .extracting(Breach::invariant)
                .containsExactly("a payment is of its order's total");
    }

    @Test
    void areBreachedByAnOrderThatNobodyAnswered() {
        Records records = new Records(Map.of(ORDER, new OrderRecord("PLACED", 2580, true)), Map.of(), Map.of());
        assertThat(OrderInvariants.breaches(records))
                .extracting(Breach::invariant)
                .containsExactly("nothing stays PLACED past its bound");
    }

    @Test
    void areBreachedByMoneyAndStockOfNoOrder() {
        Records records =
                new Records(Map.of(), Map.of(ORDER, new PaymentRecord("CAPTURED", 2580)), Map.of(ORDER, "HELD"));
        assertThat(OrderInvariants.breaches(records))
                .extracting(Breach::invariant)
                .containsExactlyInAnyOrder(
                        "every payment belongs to an order", "every reservation belongs to an order");
    }

    private static List<Breach> breaches(String order, String payment, String reservation) {
        return OrderInvariants.breaches(new Records(
                Map.of(ORDER, new OrderRecord(order, 2580, false)),
                Map.of(ORDER, new PaymentRecord(payment, 2580)),
                Map.of(ORDER, reservation)));
    }
}
