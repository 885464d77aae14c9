package dev.sagashop.payment.reconciliation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the payment service answers when the books are compared. */
class PaymentsOfWindowTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant SETTLED = NOW.minusSeconds(10);
    private static final ReconciliationRequested REQUEST =
            new ReconciliationRequested(UUID.randomUUID(), 7, new UUID(0, 0), new UUID(-1, -1), 10_000, 100, false);

    @Test
    void aPaymentThatChangedWithinTheSettlingTimeIsUnderWay() {
        KnownPayment settled = payment(PaymentState.CAPTURED, Money.euros(100), SETTLED);
        KnownPayment moving = payment(PaymentState.AUTHORIZED, Money.euros(200), SETTLED.plusMillis(1));

        PaymentsReconciled answer = answered(new PaymentsOfWindow(List.of(settled, moving), true));

        assertThat(answer.payments()).containsExactly(settled.payment());
        assertThat(answer.underWay()).containsExactly(moving.payment().orderId());
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void allPaymentsAreAddedUpByStatusAndCurrency() {
        PaymentsReconciled answer = answered(new PaymentsOfWindow(
                List.of(
                        payment(PaymentState.CAPTURED, Money.euros(100), SETTLED),
                        payment(PaymentState.CAPTURED, Money.euros(250), NOW),
                        payment(PaymentState.CAPTURED, new Money(70, "USD"), SETTLED),
                        payment(PaymentState.VOIDED, Money.euros(30), SETTLED)),
                false));

        assertThat(answer.totals())
                .containsExactly(
                        new PaymentTotal(PaymentState.CAPTURED, 2, Money.euros(350)),
                        new PaymentTotal(PaymentState.CAPTURED, 1, new Money(70, "USD")),
                        new PaymentTotal(PaymentState.VOIDED, 1, Money.euros(30)));
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void lookingAtPaymentsChangesNone() {
        var window = new PaymentsOfWindow(List.of(payment(PaymentState.CAPTURED, Money.euros(1), SETTLED)), true);

        assertThat(window.answer(REQUEST, NOW).state()).isSameAs(window);
    }

    private static PaymentsReconciled answered(PaymentsOfWindow window) {
        Decision<PaymentsOfWindow> decision = window.answer(REQUEST, NOW);
        assertThat(decision.events()).hasSize(1);
        return (PaymentsReconciled) decision.events().getFirst();
    }

    private static KnownPayment payment(PaymentState status, Money amount, Instant changedAt) {
        return new KnownPayment(new PaymentRecord(UUID.randomUUID(), status, amount, "ada", "pm_card_visa"), changedAt);
    }
}
