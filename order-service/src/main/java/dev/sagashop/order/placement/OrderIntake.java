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
     * Places the order and returns once it is committed.
     *
     * @throws RuntimeException why it could not be stored; as from the database, or that it took too long
     */
    public Placement place(PlaceOrderCommand command) {
        var waiting = new Waiting(command, new CompletableFuture<>());
        return admission.admits() && queue.offer(waiting) ? outcome(waiting) : admission.refusal();
    }

    private Placement outcome(Waiting waiting) {
        try {
            return waiting.outcome().get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException e) {
            waiting.outcome().cancel(false); // nobody takes it any more: it is not placed if it has not been
            throw new TransientDataAccessResourceException("not stored within " + properties.patience(), e);
        } catch (InterruptedException e) {
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
        group.removeIf(waiting -> waiting.outcome().isDone());
        place(group);
    }

    /**
     * A request that cannot be stored fails alone: the others of its group are placed without it. An error fails like an
     * exception, or it would end the thread and close the door for all that come later.
     */
    private void place(List<Waiting> group) {
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
