package dev.sagashop.payment.gateway;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateAndLostAnswersTest extends PaymentServiceIntegrationTest {

    @Test
    void voidsAnAuthorizationThatComesAfterTheCancellation() {
        Wire.send(placed(orderId, "pm_card_slow"));
        awaitAsked(Operation.AUTHORIZE, 1);
        Wire.send(cancelled(orderId));

        awaitEvents(orderId, PaymentAuthorized.class, PaymentVoided.class);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.VOID);
    }

    @Test
    void refundsACaptureThatComesAfterTheCancellation() {
        cancelWhileTheCaptureIsUnanswered("pm_card_visa");

        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class, PaymentRefunded.class);
        assertThat(gateway.movements(orderId))
                .containsExactly(Operation.AUTHORIZE, Operation.CAPTURE, Operation.REFUND);
    }

    @Test
    void voidsACaptureThatTurnsOutToHaveFailedAfterTheCancellation() {
        cancelWhileTheCaptureIsUnanswered("pm_card_captureFails");

        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptureFailed.class, PaymentVoided.class);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.VOID);
    }

    private void cancelWhileTheCaptureIsUnanswered(String paymentMethod) {
        Wire.send(placed(orderId, paymentMethod));
        awaitEvents(orderId, PaymentAuthorized.class);
        gateway.hold(orderId, Operation.CAPTURE);
        Wire.send(confirmed(orderId));
        awaitAsked(Operation.CAPTURE, 1);
        Wire.send(cancelled(orderId));
        awaitCancelled();
        gateway.clear();
    }

    @Test
    void anAnswerThatCouldNotBeRecordedIsAskedForAgainAndChargesOnce() {
        failToRecord(orderId);
        Wire.send(placed(orderId, "pm_card_visa"));
        UUID other = UUID.randomUUID();
        Wire.send(placed(other, "pm_card_visa"));
        awaitAsked(Operation.AUTHORIZE, 2);
        awaitEvents(other, PaymentAuthorized.class);
        assertThat(published(orderId)).isEmpty();

        recordAgain();

        awaitEvents(orderId, PaymentAuthorized.class);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE);
    }

    /** The database refuses this order's authorization, as if the instance died between the answer and its commit. */
    private void failToRecord(UUID order) {
        jdbc.execute("""
                create function fail() returns trigger language plpgsql as
                $$ begin raise exception 'no'; end $$""");
        jdbc.execute("""
                create trigger fail before update on payment for each row
                when (new.order_id = '%s' and new.status = 'AUTHORIZED') execute function fail()""".formatted(order));
    }

    private void recordAgain() {
        jdbc.execute("drop trigger fail on payment");
        jdbc.execute("drop function fail");
    }

    private void awaitAsked(Operation operation, int times) {
        await().until(() -> gateway.timesAsked(orderId, operation) >= times);
    }

    private void awaitCancelled() {
        await().until(() -> jdbc.queryForObject(
                        "select count(*) from payment where order_id = ? and cancelled_event_id is not null",
                        Integer.class,
                        orderId)
                == 1);
    }
}
