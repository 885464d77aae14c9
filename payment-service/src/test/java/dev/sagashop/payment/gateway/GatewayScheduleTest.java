package dev.sagashop.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Authorizations are of use within a minute. None of the calls is certain to be the payment's first. */
class GatewayScheduleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final GatewaySchedule schedule = new GatewaySchedule(
            InstantSource.fixed(NOW),
            new GatewayProperties(1, 1, 10, MINUTE, 1, Duration.ZERO, MINUTE, SECOND, SECOND, SECOND, 1));

    @ParameterizedTest
    @EnumSource
    void whatIsToBeUndoneComesTooLateHoweverNewItIs(Operation operation) {
        assertThat(schedule.isTooLate(call(operation, NOW, true))).isTrue();
    }

    @Test
    void anAuthorizationThatWasAskedForInVainComesTooLateOnceItsOrderIsAboutToBeCancelled() {
        assertThat(schedule.isTooLate(call(Operation.AUTHORIZE, NOW.minus(MINUTE), false)))
                .isFalse();
        assertThat(schedule.isTooLate(
                        call(Operation.AUTHORIZE, NOW.minus(MINUTE).minusMillis(1), false)))
                .isTrue();
    }

    @Test
    void theCaptureOfALiveOrderNeverComesTooLate() {
        assertThat(schedule.isTooLate(call(Operation.CAPTURE, Instant.EPOCH, false)))
                .isFalse();
    }

    private static GatewayCall call(Operation operation, Instant wantedAt, boolean cancelled) {
        var payment = new Payment(
                UUID.randomUUID(), "ada", Money.euros(1), "pm", PaymentStatus.REQUESTED, null, null, false, cancelled);
        return new GatewayCall(payment, operation, wantedAt, NOW, false);
    }
}
