package dev.sagashop.messaging.background;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Threads of one name that do the same round again and again, and do not end by anything that goes wrong in it: they go on
 * after a pause, which grows while it keeps going wrong. Can be started again after a stop.
 */
public final class SupervisedThreads {

    private static final Logger log = LoggerFactory.getLogger(SupervisedThreads.class);

    private final String name;
    private final int count;
    private final Thread.Builder builder;
    private final Round round;
    private final ExponentialBackOff backOff;
    private final Counter restarts;
    private final AtomicInteger pausing = new AtomicInteger();

    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile List<Thread> threads = List.of();
    private volatile @Nullable Throwable lastFailure;

    SupervisedThreads(
            String name,
            int count,
            Thread.Builder builder,
            Round round,
            BackgroundProperties properties,
            Counter restarts) {
        this.name = name;
        this.count = count;
        this.builder = builder;
        this.round = round;
        this.backOff = new ExponentialBackOff(properties.backOff().toMillis(), 2);
        this.backOff.setMaxInterval(properties.maxBackOff().toMillis());
        this.restarts = restarts;
    }

    public void start() {
        var ofThisStart = new CountDownLatch(1);
        stopping = ofThisStart;
        threads = Stream.generate(() -> builder.name(name).start(() -> supervise(ofThisStart)))
                .limit(count)
                .toList();
    }

    /** Begins no further round, lets those under way end within that time, and interrupts them after it. */
    public void stop(Duration patience) {
        stopping.countDown();
        join(patience);
        threads.forEach(Thread::interrupt);
    }

    /** Interrupts the rounds under way, and waits that long for them to end. */
    public void interrupt(Duration patience) {
        stopping.countDown();
        threads.forEach(Thread::interrupt);
        join(patience);
    }

    /** Whether it was started, and not stopped since. */
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Which of the threads do not work now, though they should, and why; empty if all do. */
    Optional<String> obstruction() {
        if (!isRunning()) {
            return Optional.empty();
        }
        long ended = threads.stream().filter(thread -> !thread.isAlive()).count();
        long idle = ended + pausing.get();
        return idle == 0
                ? Optional.empty()
                : Optional.of("%d of %d do not run, after %s".formatted(idle, count, lastFailure));
    }

    private void supervise(CountDownLatch stop) {
        BackOffExecution pauses = backOff.start();
        while (stop.getCount() > 0) {
            long begin = System.nanoTime();
            try {
                round.run();
                pauses = backOff.start();
            } catch (Throwable e) {
                if (stop.getCount() == 0) {
                    return;
                }
                pauses = hasRecovered(begin) ? backOff.start() : pauses;
                pauseAfter(e, pauses.nextBackOff(), stop);
            }
        }
    }

    private boolean hasRecovered(long begin) {
        return System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(backOff.getMaxInterval());
    }

    private void pauseAfter(Throwable failure, long millis, CountDownLatch stop) {
        lastFailure = failure;
        pausing.incrementAndGet();
        try {
            tell(failure, millis);
            boolean ignored = stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            log.debug("{} does not wait any longer", name, e);
        } finally {
            pausing.decrementAndGet();
        }
    }

    /** What happened may keep that from being told as well, such as a lack of memory; the thread goes on all the same. */
    private void tell(Throwable failure, long millis) {
        try {
            restarts.increment();
            log.error("{} goes on in {} ms", name, millis, failure);
        } catch (Throwable untold) {
            lastFailure = untold;
        }
    }

    private void join(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                boolean ignored = thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
