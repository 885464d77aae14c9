package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.gateway.GatewayCall;
import dev.sagashop.payment.gateway.IdempotencyKey;
import dev.sagashop.saga.simulation.world.Flaw;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The payment gateway with its test cards. It remembers keys, and keeps an account of what really moved. */
public final class Gateway {

    static final String NAME = "gateway";

    private static final int MAX_SLOWNESS = 4;

    private final Surroundings surroundings;
    private final Map<IdempotencyKey, GatewayAnswer> answers = new HashMap<>();
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, Integer> unanswered = new HashMap<>();

    Gateway(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    GatewayAnswer ask(GatewayCall call) {
        var key = new IdempotencyKey(call.payment().orderId(), call.operation());
        GatewayAnswer known = answers.get(key);
        if (known != null && !surroundings.has(Flaw.ASKS_WITHOUT_IDEMPOTENCY_KEY)) {
            return known;
        }
        GatewayAnswer answer = answer(call);
        if (!(answer instanceof GatewayAnswer.StillProcessing)) {
            answers.put(key, answer);
        }
        return answer;
    }

    private GatewayAnswer answer(GatewayCall call) {
        UUID orderId = call.payment().orderId();
        long amount = call.payment().amount().minorUnits();
        Account account = accountOf(orderId);
        return switch (call.operation()) {
            case AUTHORIZE -> authorize(call.payment().paymentMethod(), orderId, amount);
            case CAPTURE ->
                call.payment().paymentMethod().equals("pm_card_captureFails")
                        ? new GatewayAnswer.CaptureRefused("not covered any more")
                        : account.capture(amount);
            case VOID -> account.voidAuthorization(amount);
            case REFUND -> account.refund(amount);
        };
    }

    private GatewayAnswer authorize(String card, UUID orderId, long amount) {
        int slowness = switch (card) {
            case "pm_card_slow" -> 1 + Math.floorMod(orderId.hashCode(), MAX_SLOWNESS);
            case "pm_card_flaky" -> 1;
            default -> 0;
        };
        if (unanswered.merge(orderId, 1, Integer::sum) <= slowness) {
            return new GatewayAnswer.StillProcessing();
        }
        return switch (card) {
            case "pm_card_chargeDeclined" -> new GatewayAnswer.Declined(DeclineReason.CARD_DECLINED);
            case "pm_card_insufficientFunds" -> new GatewayAnswer.Declined(DeclineReason.INSUFFICIENT_FUNDS);
            default -> accountOf(orderId).authorize(amount);
        };
    }

    /** What really moved for the order. */
    public Account accountOf(UUID orderId) {
        return accounts.computeIfAbsent(orderId, first -> new Account());
    }
}
