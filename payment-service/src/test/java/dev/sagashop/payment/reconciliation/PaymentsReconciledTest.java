package dev.sagashop.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentsReconciledTest extends PaymentServiceIntegrationTest {

    private static final Topic RECONCILIATIONS = Topic.named(Topics.RECONCILIATIONS);

    /** Windows of their own: ids that no other test makes, in the order of their last digit. */
    private final String range = UUID.randomUUID().toString().substring(0, 35);

    @Test
    void tellsOfEachPaymentInTheWindowAndWhichHaveJustChanged() {
        insert(1, "CAPTURED", 1000, "1 hour");
        insert(2, "CAPTURED", 500, "0");
        insert(3, "VOIDED", 700, "1 hour");
        insert(4, "CAPTURED", 900, "1 hour");

        PaymentsReconciled answer = ask(request(1, 3, 100));

        assertThat(answer.payments())
                .containsExactly(
                        new PaymentRecord(order(1), PaymentState.CAPTURED, Money.euros(1000), "ada", "pm_card_visa"),
                        new PaymentRecord(order(3), PaymentState.VOIDED, Money.euros(700), "ada", "pm_card_visa"));
        assertThat(answer.underWay()).containsExactly(order(2));
        assertThat(answer.totals())
                .containsExactly(
                        new PaymentTotal(PaymentState.CAPTURED, 2, Money.euros(1500)),
                        new PaymentTotal(PaymentState.VOIDED, 1, Money.euros(700)));
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void saysSoWhenThereAreMorePaymentsThanWereAskedFor() {
        insert(1, "CAPTURED", 1000, "1 hour");
        insert(2, "CAPTURED", 1000, "1 hour");

        assertThat(ask(request(1, 9, 2)).complete()).isTrue();
        PaymentsReconciled cut = ask(request(1, 9, 1));

        assertThat(cut.complete()).isFalse();
        assertThat(cut.payments()).hasSize(1);
    }

    @Test
    void aWindowWithoutPaymentsIsAnsweredAsWell() {
        PaymentsReconciled answer = ask(request(1, 9, 10));

        assertThat(answer.payments()).isEmpty();
        assertThat(answer.totals()).isEmpty();
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void aQuestionThatComesTwiceIsAnsweredOnce() {
        Envelope<?> question = Wire.envelope(request(1, 9, 10));
        ReconciliationRequested last = request(1, 9, 10);

        Wire.send(question, question);
        ask(last);

        await().atMost(Duration.ofSeconds(20)).until(() -> answersTo(question).size() == 1);
    }

    private PaymentsReconciled ask(ReconciliationRequested request) {
        Envelope<?> question = Wire.send(request);
        await().atMost(Duration.ofSeconds(20)).until(() -> !answersTo(question).isEmpty());
        return (PaymentsReconciled) answersTo(question).getFirst().event();
    }

    private static List<PublishedEvent> answersTo(Envelope<?> question) {
        return RECONCILIATIONS.records(question.event().subject()).stream()
                .filter(one -> one.type().equals("PaymentsReconciled"))
                .toList();
    }

    private ReconciliationRequested request(int first, int last, int limit) {
        return new ReconciliationRequested(UUID.randomUUID(), 1, order(first), order(last), 60_000, limit, false);
    }

    private UUID order(int place) {
        return UUID.fromString(range + place);
    }

    private void insert(int place, String status, long cents, String age) {
        jdbc.update("""
                insert into payment (order_id, version, status, customer_id, amount_minor, currency, payment_method,
                    placed_event_id, attempts, updated_at)
                values (?, 0, ?, 'ada', ?, 'EUR', 'pm_card_visa', gen_random_uuid(), 0, now() - ?::interval)""", order(place), status, cents, age);
    }
}
