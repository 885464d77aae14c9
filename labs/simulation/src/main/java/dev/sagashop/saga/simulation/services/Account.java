package dev.sagashop.saga.simulation.services;

import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import java.util.ArrayList;
import java.util.List;

/** An order's money at the gateway, in minor units; and each movement of it. */
public final class Account {

    private final List<Operation> movements = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private long held;
    private long taken;

    GatewayAnswer authorize(long amount) {
        move(Operation.AUTHORIZE, true);
        held += amount;
        return new GatewayAnswer.Authorized("authorization");
    }

    GatewayAnswer capture(long amount) {
        move(Operation.CAPTURE, held >= amount);
        held -= amount;
        taken += amount;
        return new GatewayAnswer.Captured();
    }

    GatewayAnswer voidAuthorization(long amount) {
        move(Operation.VOID, held >= amount);
        held -= amount;
        return new GatewayAnswer.Voided();
    }

    GatewayAnswer refund(long amount) {
        move(Operation.REFUND, taken >= amount);
        taken -= amount;
        return new GatewayAnswer.Refunded();
    }

    private void move(Operation operation, boolean makesSense) {
        if (!makesSense) {
            mistakes.add(operation + " with " + held + " held and " + taken + " taken");
        }
        if (movements.contains(operation)) {
            mistakes.add(operation + " twice");
        }
        movements.add(operation);
    }

    public long held() {
        return held;
    }

    public long taken() {
        return taken;
    }

    /** What moved money twice, or had no money to move. */
    public List<String> mistakes() {
        return mistakes;
    }
}
