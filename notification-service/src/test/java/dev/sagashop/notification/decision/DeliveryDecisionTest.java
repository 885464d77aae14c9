package dev.sagashop.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Decision;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.decision.Delivery.Delivered;
import dev.sagashop.notification.decision.Delivery.GivenUp;
import dev.sagashop.notification.decision.Delivery.Postponed;
import dev.sagashop.notification.decision.Delivery.Waiting;
import dev.sagashop.notification.decision.SendOutcome.Deferred;
import dev.sagashop.notification.decision.SendOutcome.Refused;
import dev.sagashop.notification.decision.SendOutcome.Sent;
import dev.sagashop.notification.decision.SendOutcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryDecisionTest {

    private static final UUID ORDER = UUID.fromString("5b0e3c0a-1111-4222-8333-444455556666");
    private static final NotificationKind KIND = NotificationKind.ORDER_SHIPPED;
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant GIVE_UP_AT = NOW.plus(Duration.ofDays(5));
    private static final RetryBounds BOUNDS =
            new RetryBounds(Duration.ofDays(5), Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(5));

    @Test
    void aMailThatTheServerTookIsDelivered() {
        assertThat(after(1, new Sent())).isEqualTo(Decision.of(new Delivered(), new CustomerNotified(ORDER, KIND)));
    }

    @Test
    void aRefusalIsFinalAtTheFirstAttempt() {
        assertThat(after(1, new Refused("no such user")))
                .isEqualTo(
                        Decision.of(new GivenUp("no such user"), new NotificationFailed(ORDER, KIND, "no such user")));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "4,16", "5,20", "1000,20"})
    void theBackOffOfAMailDoublesUpToItsBound(int attempts, int seconds) {
        assertThat(after(attempts, new Deferred("busy")))
                .isEqualTo(Decision.of(new Postponed(NOW.plusSeconds(seconds), "busy")));
    }

    @Test
    void anOutageIsNoAttemptAndTheMailStaysAsDueAsItWas() {
        assertThat(after(1_000, new Unreachable("away"))).isEqualTo(Decision.of(new Waiting("away")));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,5", "1000,5"})
    void theServerIsProbedAtPausesOfItsOwn(int failures, int seconds) {
        assertThat(BOUNDS.probePauseAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aFailureWithinTheTimeGivesNoMailUp() {
        Instant justBefore = GIVE_UP_AT.minusNanos(1);

        assertThat(after(999, new Deferred("busy"), justBefore).events()).isEmpty();
        assertThat(after(1, new Unreachable("away"), justBefore).events()).isEmpty();
    }

    @Test
    void aFailureWhenTheTimeIsUpGivesTheMailUp() {
        assertThat(after(1, new Deferred("busy"), GIVE_UP_AT))
                .isEqualTo(Decision.of(new GivenUp("busy"), new NotificationFailed(ORDER, KIND, "busy")));
        assertThat(after(1, new Unreachable("away"), GIVE_UP_AT))
                .isEqualTo(Decision.of(new GivenUp("away"), new NotificationFailed(ORDER, KIND, "away")));
    }

    @Test
    void aMailThatTheServerTakesLateIsDeliveredAllTheSame() {
        assertThat(after(1, new Sent(), GIVE_UP_AT.plusSeconds(1)).state()).isEqualTo(new Delivered());
    }

    @ParameterizedTest
    @CsvSource({"PT24H,PT0S,PT1S,PT1S", "PT24H,PT2S,PT1S,PT2S", "PT24H,PT2S,PT2S,PT1S", "PT2S,PT2S,PT2S,PT2S"})
    void boundsThatContradictEachOtherAreRefused(
            Duration giveUpAfter, Duration backOff, Duration maxBackOff, Duration maxProbeBackOff) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryBounds(giveUpAfter, backOff, maxBackOff, maxProbeBackOff));
    }

    private static Decision<Delivery> after(int attempts, SendOutcome outcome) {
        return after(attempts, outcome, NOW);
    }

    private static Decision<Delivery> after(int attempts, SendOutcome outcome, Instant now) {
        return new DeliveryDecision(ORDER, KIND, attempts, GIVE_UP_AT).after(outcome, BOUNDS, now);
    }
}
