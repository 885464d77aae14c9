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
import dev.sagashop.notification.decision.SendOutcome.Failed;
import dev.sagashop.notification.decision.SendOutcome.Refused;
import dev.sagashop.notification.decision.SendOutcome.Sent;
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
    private static final RetryBounds BOUNDS = new RetryBounds(6, Duration.ofSeconds(2), Duration.ofSeconds(20));

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
    @CsvSource({"1,2", "2,4", "3,8", "4,16", "5,20"})
    void theBackOffDoublesUpToItsBound(int attempts, int seconds) {
        assertThat(after(attempts, new Failed("away")))
                .isEqualTo(Decision.of(new Postponed(NOW.plusSeconds(seconds), "away")));
    }

    @Test
    void theLastFailureGivesTheMailUp() {
        assertThat(after(6, new Failed("away")))
                .isEqualTo(Decision.of(new GivenUp("away"), new NotificationFailed(ORDER, KIND, "away")));
    }

    @Test
    void theBackOffNeverOverflows() {
        var bounds = new RetryBounds(1_000, Duration.ofSeconds(2), Duration.ofHours(1));

        assertThat(bounds.pauseAfter(999)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void boundsHaveAtLeastOneAttemptAndAPause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryBounds(0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryBounds(1, Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryBounds(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static Decision<Delivery> after(int attempts, SendOutcome outcome) {
        return new DeliveryDecision(ORDER, KIND, attempts).after(outcome, BOUNDS, NOW);
    }
}
