package dev.sagashop.order.placement;

import dev.sagashop.messaging.background.SupervisedThreads;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.messaging.failure.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * The door for new orders. Requests that come while a transaction is under way wait for its end and share the next one:
 * a crowd costs a few commits where each request alone would cost one, and nobody waits for company.
 */
@Component
public class OrderIntake implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OrderIntake.class);

    private final PlaceOrder placeOrder;
    private final Admission admission;
    private final PlacementProperties properties;
    private final BlockingQueue<Waiting> queue;
    private final SupervisedThreads thread;

    OrderIntake(PlaceOrder placeOrder, Admission admission, PlacementProperties properties, Supervisor supervisor) {
        this.placeOrder = placeOrder;
        this.admission = admission;
        this.properties = properties;
        this.queue = new ArrayBlockingQueue<>(properties.queueCapacity());
        this.thread = supervisor.thread("order-intake", this::placeNext);
    }

    /**
     * Places the order and returns once it is committed. While there is no room, a repeated request still finds the order
     * that it placed: its client, told of a time-out, would take a refusal for "nothing was placed".
     *
     * @throws RuntimeException why it could not be stored; as from the database, or that it took too long
     */
    public Placement place(PlaceOrderCommand command) {
        return admission.admits() ? placeAdmitted(command) : earlierOrRefusal(command);
    }

    private Placement placeAdmitted(PlaceOrderCommand command) {
        var waiting = new Waiting(command, new CompletableFuture<>());
        boolean newOrder = false;
        try {
            Placement placement = queue.offer(waiting)
                    ? outcome(waiting.outcome(), properties.patience())
                    : earlierOrRefusal(command);
            newOrder = placement.isNewOrder();
            return placement;
        } finally {
            admission.settled(newOrder);
        }
    }

    private Placement earlierOrRefusal(PlaceOrderCommand command) {
        return command.idempotencyKey() == null
                ? admission.refusal()
                : placeOrder.earlier(command.orderId(), command.request()).orElseGet(admission::refusal);
    }

    /** What is given up is cancelled, so that it is not placed if it has not been; unless its outcome came meanwhile. */
    static Placement outcome(CompletableFuture<Placement> outcome, Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException e) {
            if (!outcome.cancel(false)) {
                return outcome(outcome, patience);
            }
            throw new TransientDataAccessResourceException("not stored within " + patience, e);
        } catch (InterruptedException e) {
            outcome.cancel(false);
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("interrupted while waiting for the commit", e);
        }
    }

    /** How many requests wait for their transaction to begin. */
    int waiting() {
        return queue.size();
    }

    private void placeNext() throws InterruptedException {
        List<Waiting> group = new ArrayList<>(properties.groupSize());
        group.add(queue.take());
        queue.drainTo(group, properties.groupSize() - 1);
        place(group);
    }

    /**
     * A request that cannot be stored fails alone: the others of its group are placed without it. An error fails like an
     * exception, or it would end the thread and close the door for all that come later.
     */
    private void place(List<Waiting> taken) {
        List<Waiting> group =
                taken.stream().filter(waiting -> !waiting.outcome().isDone()).toList();
        if (group.isEmpty()) {
            return;
        }
        try {
            List<Placement> outcomes =
                    placeOrder.placeAll(group.stream().map(Waiting::command).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (group.size() == 1 || Failures.willPass(e)) {
                group.forEach(waiting -> waiting.outcome().completeExceptionally(e));
            } else {
                log.warn("One of {} orders cannot be stored, so each is tried alone: {}", group.size(), e.toString());
                group.forEach(waiting -> place(List.of(waiting)));
            }
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.interrupt(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /** Open before the web server is, and until it has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    private record Waiting(PlaceOrderCommand command, CompletableFuture<Placement> outcome) {}
}
