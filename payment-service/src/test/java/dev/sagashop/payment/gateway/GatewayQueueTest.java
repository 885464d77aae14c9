package dev.sagashop.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GatewayQueueTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int SHARE = 2;
    private static final GatewayProperties PROPERTIES =
            new GatewayProperties(3, 1, SHARE, SECOND, 10, Duration.ZERO, SECOND, SECOND, SECOND, SECOND, 10);
    private static final Predicate<GatewayCall> NONE_IS_LATE = call -> false;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GatewayQueue queue = new GatewayQueue(PROPERTIES, meters);

    @Test
    void aCallThatWaitsIsNotQueuedAgainAndKeepsItsPlaceWithTheLaterClaim() throws InterruptedException {
        GatewayCall first = call();
        GatewayCall second = call();
        GatewayCall firstAgain = first.waitingUntil(Instant.MAX);

        queue.handOver(List.of(first, second));
        queue.handOver(List.of(firstAgain));

        assertThat(taken(NONE_IS_LATE)).containsExactly(firstAgain, second);
    }

    @Test
    void aCallThatIsUnderWayIsNotQueuedUntilItIsDone() throws InterruptedException {
        GatewayCall call = call();
        queue.handOver(List.of(call));
        taken(NONE_IS_LATE);

        queue.handOver(List.of(call));
        assertThat(taken(NONE_IS_LATE)).isEmpty();

        queue.done(List.of(call));
        queue.handOver(List.of(call));
        assertThat(taken(NONE_IS_LATE)).containsExactly(call);
    }

    @Test
    void whatComesTooLateWaitsUntilThereIsNothingElse() throws InterruptedException {
        GatewayCall late = call();
        GatewayCall fresh = call();
        GatewayCall fresher = call();
        queue.handOver(List.of(late, fresh));

        assertThat(queue.take(1, Duration.ZERO, late::equals)).containsExactly(fresh);
        queue.handOver(List.of(fresher));
        assertThat(queue.take(1, Duration.ZERO, late::equals)).containsExactly(fresher);
        assertThat(queue.take(1, Duration.ZERO, late::equals)).containsExactly(late);
    }

    @Test
    void whatComesTooLateHasEachTenthTurnHoweverManyOthersWait() throws InterruptedException {
        List<GatewayCall> late = List.of(call(), call());
        queue.handOver(late);
        for (int others = 0; others < 9; others++) {
            GatewayCall fresh = call();
            queue.handOver(List.of(fresh));
            assertThat(queue.take(1, Duration.ZERO, late::contains)).containsExactly(fresh);
        }
        GatewayCall tenth = call();
        queue.handOver(List.of(tenth));

        assertThat(queue.take(1, Duration.ZERO, late::contains)).containsExactly(late.getFirst());
        assertThat(queue.take(1, Duration.ZERO, late::contains)).containsExactly(tenth);
    }

    @Test
    void whatComesTooLateKeepsNoPlaceFromANewCall() throws InterruptedException {
        List<GatewayCall> late = List.of(call(), call());
        GatewayCall fresh = call();
        queue.handOver(late);
        queue.handOver(List.of(fresh));
        queue.take(1, Duration.ZERO, late::contains);
        List<GatewayCall> fresher = List.of(call(), call());

        queue.handOver(fresher);

        assertThat(taken(late::contains)).containsExactly(fresher.get(0), fresher.get(1), late.getFirst());
    }

    @Test
    void whatDoesNotFitStaysInTheTableAndIsCounted() throws InterruptedException {
        List<GatewayCall> calls = List.of(call(), call(), call(), call());

        queue.handOver(calls);

        assertThat(taken(NONE_IS_LATE)).isEqualTo(calls.subList(0, 3));
        assertThat(meters.get("sagashop.gateway.calls.left.pending").counter().count())
                .isOne();
    }

    @Test
    void noCustomerHasMoreThanAShareOfTheCallsUnderWay() throws InterruptedException {
        List<GatewayCall> ofOne = List.of(callOf("one"), callOf("one"), callOf("one"));
        queue.handOver(ofOne);
        assertThat(taken(NONE_IS_LATE)).isEqualTo(ofOne.subList(0, SHARE));

        GatewayCall ofOther = callOf("other");
        queue.handOver(List.of(ofOther));
        assertThat(taken(NONE_IS_LATE)).containsExactly(ofOther);
        assertThat(queue.waiting(call -> true)).containsExactly(ofOne.getLast());

        queue.done(List.of(ofOne.getFirst()));
        assertThat(taken(NONE_IS_LATE)).containsExactly(ofOne.getLast());
    }

    @Test
    void whatIsBeyondACustomersShareKeepsNoPlaceFromANewCall() throws InterruptedException {
        queue.handOver(List.of(callOf("one"), callOf("one"), callOf("one")));
        taken(NONE_IS_LATE);
        queue.handOver(List.of(callOf("one"), callOf("one")));
        taken(NONE_IS_LATE);
        assertThat(queue.remainingCapacity()).isZero();
        GatewayCall ofOther = callOf("other");

        queue.handOver(List.of(ofOther));

        assertThat(taken(NONE_IS_LATE)).containsExactly(ofOther);
    }

    @Test
    void whatIsHeldBackIsRenewedAndDroppedLikeWhatWaits() throws InterruptedException {
        List<GatewayCall> ofOne = List.of(callOf("one"), callOf("one"), callOf("one"));
        queue.handOver(ofOne);
        taken(NONE_IS_LATE);
        GatewayCall renewed = ofOne.getLast().waitingUntil(Instant.MAX);

        queue.replace(List.of(renewed));
        assertThat(queue.waiting(call -> true)).containsExactly(renewed);
        queue.drop(List.of(renewed));
        assertThat(queue.waiting(call -> true)).isEmpty();
    }

    private List<GatewayCall> taken(Predicate<GatewayCall> tooLate) throws InterruptedException {
        return queue.take(10, Duration.ZERO, tooLate);
    }

    private static GatewayCall call() {
        return callOf(UUID.randomUUID().toString());
    }

    private static GatewayCall callOf(String customer) {
        var payment = new Payment(
                UUID.randomUUID(), customer, Money.euros(1), "pm", PaymentStatus.REQUESTED, null, null, false, false);
        return new GatewayCall(payment, Operation.AUTHORIZE, Instant.EPOCH, Instant.EPOCH, true);
    }
}
