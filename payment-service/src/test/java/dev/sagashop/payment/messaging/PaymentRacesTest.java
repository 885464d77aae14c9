package dev.sagashop.payment.messaging;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.GivenUpEvent;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Race;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.persistence.PaymentTable;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;

/** Two transactions upon one order: a consumer's, and that of a replay or of a second instance after a rebalance. */
class PaymentRacesTest extends PaymentServiceIntegrationTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Autowired
    private PaymentTable payments;

    @Autowired
    private ApplicationContext service;

    private final Envelope<?> placed = Wire.envelope(placed(orderId, "pm_card_visa"));
    private Race race;

    @BeforeEach
    void theGatewayKeepsItsAnswersToItself() {
        race = new Race(service);
        gateway.hold(orderId, Operation.AUTHORIZE);
        gateway.hold(orderId, Operation.CAPTURE);
    }

    @Test
    void aCancellationThatOvertakesTheReplayOfItsOrderIsWantedOfThePayment() {
        var letter = new GivenUpEvent(service, placed);

        race.run(letter::replay, () -> consume(cancelled(orderId)));

        assertThat(state())
                .isInstanceOfSatisfying(
                        Payment.class,
                        payment -> assertThat(payment.cancelled()).isTrue());
    }

    @Test
    void theReplayOfAnOrderThatIsBeingCancelledBeginsNoPayment() {
        var letter = new GivenUpEvent(service, placed);

        race.run(
                () -> consume(cancelled(orderId)),
                () -> assertThat(letter.replay().outcome()).isNotEqualTo(Outcome.FAILED_AGAIN));

        assertThat(state()).isInstanceOf(OrderPayment.CancelledBeforeStart.class);
        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isZero();
    }

    /** A payment that there is stays locked from its reading on, so that neither wish is lost. */
    @Test
    void aConfirmationAndACancellationAtOnceAreBothWantedOfThePayment() {
        sagaEvents.accept(Poll.of(List.of(placed.event())));
        gateway.clear();
        awaitEvents(orderId, PaymentAuthorized.class);
        gateway.hold(orderId, Operation.CAPTURE);

        race.run(() -> consume(confirmed(orderId)), () -> consume(cancelled(orderId)));

        assertThat(state()).isInstanceOfSatisfying(Payment.class, payment -> {
            assertThat(payment.confirmed()).isTrue();
            assertThat(payment.cancelled()).isTrue();
        });
    }

    private void consume(Event event) {
        sagaEvents.accept(Poll.of(List.of(event)));
    }

    private OrderPayment state() {
        return payments.find(orderId).orElseThrow().state();
    }
}
