package dev.sagashop.messaging.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class SupervisorTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger rounds = new AtomicInteger();
    private SupervisedThreads threads;

    @AfterEach
    void stop() {
        threads.interrupt(Duration.ofSeconds(5));
    }

    @Test
    void aThreadGoesOnAfterAnErrorWhichIsCounted() {
        start(Duration.ofMillis(1), () -> {
            if (rounds.incrementAndGet() <= 3) {
                throw new StackOverflowError("on purpose");
            }
            Thread.sleep(1);
        });

        await().until(() -> rounds.get() > 5);
        assertThat(registry.counter("sagashop.thread.restarts", "thread", "worker")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void healthIsDownWhileAThreadDoesNotRunAndTellsWhy() {
        ThreadsHealth health = start(LONG, () -> {
            throw new LinkageError("no such method");
        });

        await().untilAsserted(() -> {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("worker")).asString().contains("1 of 1", "no such method");
        });
    }

    @Test
    void healthIsUpWhileAllRunAndAfterTheyWereStopped() {
        ThreadsHealth health = start(LONG, () -> new CountDownLatch(1).await());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        threads.interrupt(Duration.ofSeconds(5));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneOfManyThatFailsDoesNotStopTheOthers() {
        BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(10);
        var threads = new Supervisor(properties(LONG), registry)
                .threads("workers", 3, Thread.ofVirtual(), () -> work.take().run());
        this.threads = threads;
        threads.start();

        work.add(() -> {
            throw new AssertionError("on purpose");
        });
        for (int i = 0; i < 5; i++) {
            work.add(rounds::incrementAndGet);
        }

        await().untilAsserted(() -> assertThat(rounds).hasValue(5));
        await().untilAsserted(() -> assertThat(threads.obstruction())
                .hasValueSatisfying(why -> assertThat(why).contains("1 of 3")));
    }

    @Test
    void aStrangersInterruptDoesNotEndAThread() {
        start(Duration.ofMillis(1), () -> {
            if (rounds.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
            }
            Thread.sleep(1);
        });

        await().until(() -> rounds.get() > 3);
    }

    @Test
    void aStopLetsTheRoundUnderWayEndAndBeginsNoOther() {
        var begun = new CountDownLatch(1);
        var ended = new AtomicInteger();
        var mayEnd = new CountDownLatch(1);
        start(LONG, () -> {
            rounds.incrementAndGet();
            begun.countDown();
            mayEnd.await();
            ended.incrementAndGet();
        });
        await().until(() -> begun.getCount() == 0);

        Thread stopping = Thread.ofVirtual().start(() -> threads.stop(Duration.ofMinutes(1)));
        await().until(() -> !threads.isRunning());
        mayEnd.countDown();

        await().until(() -> !stopping.isAlive());
        assertThat(ended).hasValue(1);
        assertThat(rounds).hasValue(1);
    }

    private static BackgroundProperties properties(Duration backOff) {
        return new BackgroundProperties(backOff, LONG, LONG, LONG, LONG);
    }

    private ThreadsHealth start(Duration backOff, Round round) {
        var supervisor = new Supervisor(properties(backOff), registry);
        threads = supervisor.thread("worker", round);
        threads.start();
        return new ThreadsHealth(supervisor);
    }
}
