package dev.sagashop.payment.gateway.simulator;

import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.gateway.IdempotencyKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which keys the gateway has seen, when first, and what it answered. Bounded: the oldest are forgotten. */
class GatewayMemory {

    private final SequencedMap<IdempotencyKey, Instant> firstAsked = new LinkedHashMap<>();
    private final SequencedMap<IdempotencyKey, GatewayAnswer> answers = new LinkedHashMap<>();
    private final int capacity;

    GatewayMemory(int capacity) {
        this.capacity = capacity;
    }

    /** When the gateway was asked with this key for the first time before; null if never. */
    synchronized @Nullable Instant firstAsked(IdempotencyKey key, Instant now) {
        Instant before = firstAsked.putIfAbsent(key, now);
        if (firstAsked.size() > capacity) {
            firstAsked.pollFirstEntry();
        }
        return before;
    }

    /** The answer that was given for this key, or the one that is worked out now and remembered if it is final. */
    <A extends GatewayAnswer> A answer(IdempotencyKey key, Class<A> type, Supplier<A> first) {
        GatewayAnswer known = answer(key);
        return known != null ? type.cast(known) : type.cast(remember(key, first.get()));
    }

    /** What was answered, the oldest first. */
    synchronized Map<IdempotencyKey, GatewayAnswer> answers() {
        return new LinkedHashMap<>(answers);
    }

    private synchronized @Nullable GatewayAnswer answer(IdempotencyKey key) {
        return answers.get(key);
    }

    private synchronized GatewayAnswer remember(IdempotencyKey key, GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.StillProcessing) {
            return answer;
        }
        GatewayAnswer before = answers.putIfAbsent(key, answer);
        if (answers.size() > capacity) {
            answers.pollFirstEntry();
        }
        return before == null ? answer : before;
    }
}
