package dev.sagashop.payment.gateway.simulator;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.GatewayAnswer.Authorized;
import dev.sagashop.payment.decision.GatewayAnswer.CaptureRefused;
import dev.sagashop.payment.decision.GatewayAnswer.Captured;
import dev.sagashop.payment.decision.GatewayAnswer.Declined;
import dev.sagashop.payment.decision.GatewayAnswer.Refunded;
import dev.sagashop.payment.decision.GatewayAnswer.StillProcessing;
import dev.sagashop.payment.decision.GatewayAnswer.Voided;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.gateway.GatewayFailedException;
import dev.sagashop.payment.gateway.IdempotencyKey;
import dev.sagashop.payment.gateway.PaymentGateway;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A gateway to try the shop with. What it says depends on the card alone. After a restart it has forgotten its keys and
 * still says the same: authorizations are named after their order, and those that cannot be captured say so.
 */
@Component
public class SimulatedGateway implements PaymentGateway {

    private static final String CAPTURABLE = "auth_";
    private static final String NOT_CAPTURABLE = "auth_captureFails_";

    private final SimulatorProperties properties;
    private final Clock clock;
    private final GatewayMemory memory;

    public SimulatedGateway(SimulatorProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.memory = new GatewayMemory(properties.rememberedKeys());
    }

    @Override
    public GatewayAnswer.ToAuthorize authorize(IdempotencyKey key, Money amount, String paymentMethod) {
        hang(properties.latency());
        return memory.answer(key, GatewayAnswer.ToAuthorize.class, () -> switch (TestCard.of(paymentMethod)) {
            case VISA -> authorized(key, CAPTURABLE);
            case CAPTURE_FAILS -> authorized(key, NOT_CAPTURABLE);
            case CHARGE_DECLINED -> new Declined(DeclineReason.CARD_DECLINED);
            case INSUFFICIENT_FUNDS -> new Declined(DeclineReason.INSUFFICIENT_FUNDS);
            case SLOW -> authorizedLate(key);
            case FLAKY -> authorizedAtSecondTry(key);
        });
    }

    @Override
    public GatewayAnswer.ToCapture capture(IdempotencyKey key, String authorizationId, Money amount) {
        hang(properties.latency());
        return memory.answer(
                key,
                GatewayAnswer.ToCapture.class,
                () -> authorizationId.startsWith(NOT_CAPTURABLE)
                        ? new CaptureRefused("The card's issuer no longer covers the authorization.")
                        : new Captured());
    }

    @Override
    public GatewayAnswer.ToVoid voidAuthorization(IdempotencyKey key, String authorizationId) {
        hang(properties.latency());
        return memory.answer(key, GatewayAnswer.ToVoid.class, Voided::new);
    }

    @Override
    public GatewayAnswer.ToRefund refund(IdempotencyKey key, String authorizationId, Money amount) {
        hang(properties.latency());
        return memory.answer(key, GatewayAnswer.ToRefund.class, Refunded::new);
    }

    /** What moved the order's money, in this order, since this gateway started. */
    public List<Operation> movements(UUID orderId) {
        return memory.answers().entrySet().stream()
                .filter(answered -> answered.getKey().orderId().equals(orderId))
                .filter(answered -> movedMoney(answered.getValue()))
                .map(answered -> answered.getKey().operation())
                .toList();
    }

    private static boolean movedMoney(GatewayAnswer answer) {
        return switch (answer) {
            case Authorized held -> true;
            case Captured taken -> true;
            case Voided released -> true;
            case Refunded returned -> true;
            case Declined nothing -> false;
            case CaptureRefused nothing -> false;
            case StillProcessing unknown -> false;
        };
    }

    private static Authorized authorized(IdempotencyKey key, String prefix) {
        return new Authorized(prefix + UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private GatewayAnswer.ToAuthorize authorizedLate(IdempotencyKey key) {
        Instant now = clock.instant();
        Instant firstAsked = memory.firstAsked(key, now);
        if (firstAsked == null) {
            hang(properties.slowCall());
            return new StillProcessing();
        }
        boolean done = !now.isBefore(firstAsked.plus(properties.slowAnswerAfter()));
        return done ? authorized(key, CAPTURABLE) : new StillProcessing();
    }

    private Authorized authorizedAtSecondTry(IdempotencyKey key) {
        if (memory.firstAsked(key, clock.instant()) == null) {
            throw new GatewayFailedException("the connection was lost");
        }
        return authorized(key, CAPTURABLE);
    }

    /** The caller's time limit, if shorter, does not wait for this. */
    private static void hang(Duration duration) {
        if (duration.isPositive()) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while simulating a slow network", e);
            }
        }
    }
}
