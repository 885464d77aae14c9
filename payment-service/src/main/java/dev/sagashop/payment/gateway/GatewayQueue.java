package dev.sagashop.payment.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calls that wait, each once, in the order in which they came; those that come too late to be of use after all
 * others, but for each tenth turn: what may have been asked has to be finished some time. No customer has more than a
 * {@linkplain CustomerShares share} of the calls under way.
 * It is a short cut past the table and may lose what it holds: a call that does not fit, or that a crash takes along, is
 * pending in the table and resumed from there.
 */
@Component
public class GatewayQueue {

    /** A tenth of what the gateway can do costs the others little, and brings the end of any backlog. */
    private static final int OTHERS_BEFORE_A_LATE_ONE = 9;

    private final SequencedMap<IdempotencyKey, GatewayCall> waiting = new LinkedHashMap<>();
    private final SequencedMap<IdempotencyKey, GatewayCall> late = new LinkedHashMap<>();
    private final CustomerShares shares;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private int othersSinceLate;

    private final int capacity;
    private final Counter notFitting;
    private final Counter unwanted;

    GatewayQueue(GatewayProperties properties, MeterRegistry registry) {
        this.capacity = properties.queueCapacity();
        this.shares = new CustomerShares(properties.concurrencyOfCustomer());
        this.notFitting = registry.counter("sagashop.gateway.calls.left.pending");
        this.unwanted = registry.counter("sagashop.gateway.calls.unwanted");
        Gauge.builder("sagashop.gateway.calls.waiting", this, queue -> queue.capacity - queue.remainingCapacity())
                .register(registry);
    }

    /** Hands the calls over if, and as soon as, the surrounding transaction has committed. */
    public void handOverAfterCommit(List<GatewayCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                handOver(calls);
            }
        });
    }

    /** A call that waits already keeps its place, with the later claim; one that is under way is not made twice. */
    void handOver(List<GatewayCall> calls) {
        locked(() -> {
            calls.forEach(this::add);
            notEmpty.signal();
        });
    }

    private void add(GatewayCall call) {
        IdempotencyKey key = call.key();
        if (late.containsKey(key)) {
            late.put(key, call);
        } else if (waiting.containsKey(key)) {
            waiting.put(key, call);
        } else if (!shares.replace(call) && !shares.isUnderWay(key)) {
            addNew(call);
        }
    }

    /** In a full queue it takes the place of the last of those that come too late, or are beyond a customer's share. */
    private void addNew(GatewayCall call) {
        if (roomLeft() <= 0) {
            notFitting.increment();
            if (late.pollLastEntry() == null && !shares.dropLast()) {
                return;
            }
        }
        waiting.put(call.key(), call);
    }

    int remainingCapacity() {
        return locked(this::roomLeft);
    }

    private int roomLeft() {
        return capacity - waiting.size() - late.size() - shares.size();
    }

    /**
     * Takes the next calls, the first of them as soon as there is one. They are under way until they are {@link #done}.
     *
     * @param max how many at most
     * @param patience how long to wait for the first one
     * @param tooLate which calls are left until there are no others, or it is their turn
     * @return none if none came
     */
    List<GatewayCall> take(int max, Duration patience, Predicate<GatewayCall> tooLate) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            List<GatewayCall> taken = next(max, tooLate);
            while (taken.isEmpty() && nanos > 0) {
                nanos = notEmpty.awaitNanos(nanos);
                taken = next(max, tooLate);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<GatewayCall> next(int max, Predicate<GatewayCall> tooLate) {
        shares.release().reversed().forEach(call -> waiting.putFirst(call.key(), call));
        List<GatewayCall> next = new ArrayList<>();
        while (next.size() < max && !(waiting.isEmpty() && late.isEmpty())) {
            boolean turnOfLate = isTurnOfLate();
            GatewayCall call = (turnOfLate ? late : waiting).pollFirstEntry().getValue();
            if (!turnOfLate && tooLate.test(call)) {
                late.put(call.key(), call);
            } else if (shares.begin(call)) {
                next.add(call);
                othersSinceLate = turnOfLate ? 0 : othersSinceLate + (late.isEmpty() ? 0 : 1);
            }
        }
        return next;
    }

    private boolean isTurnOfLate() {
        return waiting.isEmpty() || (!late.isEmpty() && othersSinceLate >= OTHERS_BEFORE_A_LATE_ONE);
    }

    /** The calls have been answered, or will not be made: from now on they can be handed over again. */
    void done(Collection<GatewayCall> calls) {
        locked(() -> {
            calls.forEach(shares::end);
            notEmpty.signal();
        });
    }

    /** Those that wait and of which this is so. */
    List<GatewayCall> waiting(Predicate<GatewayCall> which) {
        return locked(() -> Stream.of(waiting.values().stream(), late.values().stream(), shares.heldBack())
                .flatMap(calls -> calls)
                .filter(which)
                .toList());
    }

    /** Puts each in the place of the same call, as far as that still waits. */
    void replace(List<GatewayCall> calls) {
        locked(() -> calls.forEach(call -> {
            waiting.replace(call.key(), call);
            late.replace(call.key(), call);
            shares.replace(call);
        }));
    }

    /** Lets go of calls that nobody wants any more, unless they were handed over anew meanwhile. */
    void drop(List<GatewayCall> calls) {
        locked(() -> calls.forEach(call -> {
            if (waiting.remove(call.key(), call)
                    || late.remove(call.key(), call)
                    || shares.drop(call)
                    || shares.end(call)) {
                unwanted.increment();
            }
        }));
    }

    private void locked(Runnable action) {
        locked(() -> {
            action.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
