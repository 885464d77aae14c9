package dev.sagashop.payment.gateway;

import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.GatewayAnswer.StillProcessing;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.gateway.simulator.SimulatedGateway;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The simulated gateway behind a network that a test can break, and a clerk that it can tell to take their time. */
@TestComponent
@Primary
public class ObstructedGateway implements PaymentGateway {

    private final SimulatedGateway gateway;
    private final Queue<IdempotencyKey> asked = new ConcurrentLinkedQueue<>();
    private final Set<IdempotencyKey> held = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    ObstructedGateway(SimulatedGateway gateway) {
        this.gateway = gateway;
    }

    /** From now on every call fails. */
    public void breakDown() {
        down = true;
    }

    /** Leaves this operation without an answer until {@link #clear()}. */
    public void hold(UUID orderId, Operation operation) {
        held.add(new IdempotencyKey(orderId, operation));
    }

    /** Back to normal. */
    public void clear() {
        down = false;
        held.clear();
    }

    /** How often this was asked, answered or not. */
    public long timesAsked(UUID orderId, Operation operation) {
        return asked.stream()
                .filter(new IdempotencyKey(orderId, operation)::equals)
                .count();
    }

    public List<Operation> movements(UUID orderId) {
        return gateway.movements(orderId);
    }

    @Override
    public GatewayAnswer.ToAuthorize authorize(IdempotencyKey key, Money amount, String paymentMethod) {
        return isHeld(key) ? new StillProcessing() : gateway.authorize(key, amount, paymentMethod);
    }

    @Override
    public GatewayAnswer.ToCapture capture(IdempotencyKey key, String authorizationId, Money amount) {
        return isHeld(key) ? new StillProcessing() : gateway.capture(key, authorizationId, amount);
    }

    @Override
    public GatewayAnswer.ToVoid voidAuthorization(IdempotencyKey key, String authorizationId) {
        return isHeld(key) ? new StillProcessing() : gateway.voidAuthorization(key, authorizationId);
    }

    @Override
    public GatewayAnswer.ToRefund refund(IdempotencyKey key, String authorizationId, Money amount) {
        return isHeld(key) ? new StillProcessing() : gateway.refund(key, authorizationId, amount);
    }

    private boolean isHeld(IdempotencyKey key) {
        asked.add(key);
        if (down) {
            throw new GatewayFailedException("connection refused");
        }
        return held.contains(key);
    }
}
