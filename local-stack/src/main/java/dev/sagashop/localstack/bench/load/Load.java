package dev.sagashop.localstack.bench.load;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One steady rate of orders. Whatever is due leaves, on the thread that takes the answers in between. */
public final class Load {

    private static final int CUSTOMERS = 10_000;

    /** Requests that become due within so short a time leave together. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long TIDY_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventLoop loop;
    private final Connections connections;
    private final Schedule schedule;
    private final String name;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private long sent;
    private long nextTidyUp;

    private Load(EventLoop loop, Connections connections, Schedule schedule, String name) {
        this.loop = loop;
        this.connections = connections;
        this.schedule = schedule;
        this.name = name;
    }

    /**
     * Begins when the schedule says so.
     *
     * @param loop the connections' thread
     * @param name no other load's, ever: of it the idempotency keys are made
     */
    static Load start(EventLoop loop, Connections connections, Schedule schedule, String name) {
        var load = new Load(loop, connections, schedule, name);
        loop.execute(load::tick);
        return load;
    }

    /** Done when every order that was sent is answered, or will never be. */
    public CompletableFuture<Void> answered() {
        return answered;
    }

    private void tick() {
        try {
            long now = System.nanoTime();
            sendUntil(schedule.dueBy(now));
            if (now - nextTidyUp >= 0) {
                connections.tidyUp(now);
                nextTidyUp = now + TIDY_UP_NANOS;
            }
            if (sent == schedule.total() && connections.underWay() == 0) {
                connections.close();
                answered.complete(null);
            } else {
                loop.schedule(this::tick, untilNext(now), TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException e) {
            answered.completeExceptionally(e);
        }
    }

    private void sendUntil(long due) {
        while (sent < due) {
            String customer = "bench-" + sent % CUSTOMERS;
            Order order = Order.of(sent, schedule.due(sent), customer, name + "-" + sent);
            sent++;
            connections.send(order, System.nanoTime());
        }
    }

    private long untilNext(long now) {
        long next = sent == schedule.total() ? now + TICK_NANOS * 10 : schedule.due(sent);
        return Math.clamp(next - now, TICK_NANOS, TIDY_UP_NANOS);
    }
}
