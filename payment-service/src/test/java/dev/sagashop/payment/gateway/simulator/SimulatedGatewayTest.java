package dev.sagashop.payment.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.GatewayAnswer.Authorized;
import dev.sagashop.payment.decision.GatewayAnswer.CaptureRefused;
import dev.sagashop.payment.decision.GatewayAnswer.Captured;
import dev.sagashop.payment.decision.GatewayAnswer.Declined;
import dev.sagashop.payment.decision.GatewayAnswer.StillProcessing;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.gateway.GatewayFailedException;
import dev.sagashop.payment.gateway.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulatedGatewayTest {

    private static final Money AMOUNT = Money.euros(2580);

    private final UUID orderId = UUID.randomUUID();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final SimulatedGateway gateway = newGateway();

    @Test
    void approvesAVisaCard() {
        assertThat(authorize(gateway, "pm_card_visa")).isInstanceOf(Authorized.class);
    }

    @Test
    void declinesWithTheReason() {
        assertThat(gateway.authorize(newKey(), AMOUNT, "pm_card_chargeDeclined"))
                .isEqualTo(new Declined(DeclineReason.CARD_DECLINED));
        assertThat(gateway.authorize(newKey(), AMOUNT, "pm_card_insufficientFunds"))
                .isEqualTo(new Declined(DeclineReason.INSUFFICIENT_FUNDS));
        assertThat(gateway.authorize(newKey(), AMOUNT, "pm_card_unknown"))
                .isEqualTo(new Declined(DeclineReason.CARD_DECLINED));
    }

    @Test
    void saysTheSameToTheSameKeyAndMovesMoneyOnce() {
        GatewayAnswer first = authorize(gateway, "pm_card_visa");
        String id = ((Authorized) first).authorizationId();

        assertThat(authorize(gateway, "pm_card_visa")).isEqualTo(first);
        assertThat(gateway.capture(key(Operation.CAPTURE), id, AMOUNT)).isEqualTo(new Captured());
        assertThat(gateway.capture(key(Operation.CAPTURE), id, AMOUNT)).isEqualTo(new Captured());
        gateway.refund(key(Operation.REFUND), id, AMOUNT);
        assertThat(gateway.movements(orderId))
                .containsExactly(Operation.AUTHORIZE, Operation.CAPTURE, Operation.REFUND);
    }

    @Test
    void authorizesACardThatItCannotCapture() {
        var authorized = (Authorized) authorize(gateway, "pm_card_captureFails");

        assertThat(gateway.capture(key(Operation.CAPTURE), authorized.authorizationId(), AMOUNT))
                .isInstanceOf(CaptureRefused.class);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE);
    }

    @Test
    void aFlakyCardFailsOnceAndThenSucceeds() {
        assertThatThrownBy(() -> authorize(gateway, "pm_card_flaky")).isInstanceOf(GatewayFailedException.class);

        assertThat(authorize(gateway, "pm_card_flaky")).isInstanceOf(Authorized.class);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE);
    }

    @Test
    void aSlowCardIsApprovedOnlyAfterAWhile() {
        assertThat(authorize(gateway, "pm_card_slow")).isEqualTo(new StillProcessing());
        now = now.plusSeconds(39);
        assertThat(authorize(gateway, "pm_card_slow")).isEqualTo(new StillProcessing());
        now = now.plusSeconds(1);
        assertThat(authorize(gateway, "pm_card_slow")).isInstanceOf(Authorized.class);
    }

    @Test
    void saysTheSameAfterARestart() {
        var authorized = (Authorized) authorize(gateway, "pm_card_captureFails");
        SimulatedGateway restarted = newGateway();

        assertThat(authorize(restarted, "pm_card_captureFails")).isEqualTo(authorized);
        assertThat(restarted.capture(key(Operation.CAPTURE), authorized.authorizationId(), AMOUNT))
                .isInstanceOf(CaptureRefused.class);
        assertThat(restarted.voidAuthorization(key(Operation.VOID), authorized.authorizationId()))
                .isInstanceOf(GatewayAnswer.Voided.class);
    }

    @Test
    void forgetsTheOldestKeysFirst() {
        authorize(gateway, "pm_card_visa");
        for (int other = 0; other < 3; other++) {
            gateway.authorize(newKey(), AMOUNT, "pm_card_visa");
        }

        assertThat(gateway.movements(orderId)).isEmpty();
    }

    private GatewayAnswer authorize(SimulatedGateway gateway, String paymentMethod) {
        return gateway.authorize(key(Operation.AUTHORIZE), AMOUNT, paymentMethod);
    }

    private IdempotencyKey key(Operation operation) {
        return new IdempotencyKey(orderId, operation);
    }

    private static IdempotencyKey newKey() {
        return new IdempotencyKey(UUID.randomUUID(), Operation.AUTHORIZE);
    }

    private SimulatedGateway newGateway() {
        var properties = new SimulatorProperties(Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(40), 3);
        InstantSource source = () -> now;
        return new SimulatedGateway(properties, source.withZone(ZoneOffset.UTC));
    }
}
