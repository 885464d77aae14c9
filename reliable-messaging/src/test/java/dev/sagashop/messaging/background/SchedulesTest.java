package dev.sagashop.messaging.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SchedulesTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LATE_AFTER = Duration.ofMillis(500);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final List<Schedules> started = new ArrayList<>();

    @AfterEach
    void stop() {
        hangs.countDown();
        started.forEach(Schedules::stop);
    }

    @Test
    void aScheduleThatHangsKeepsNoOtherAndHealthNamesItUntilItGoesOn() {
        start(Schedule.of("hanging", this::hang, SHORT), Schedule.of("running", calls::incrementAndGet, SHORT));

        await().until(() -> health().getStatus().equals(Status.DOWN));
        int before = calls.get();
        await().until(() -> calls.get() > before);
        assertThat(health().getDetails()).containsOnlyKeys("hanging");
        assertThat(registry.get("sagashop.schedule.age")
                        .tag("schedule", "hanging")
                        .gauge()
                        .value())
                .isGreaterThan(LATE_AFTER.toMillis() / 1000.0);

        hangs.countDown();
        await().until(() -> health().getStatus().equals(Status.UP));
    }

    @Test
    void aScheduleThatOnlyFailsIsLateAndGoesOnTrying() {
        start(Schedule.of(
                "failing",
                () -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("on purpose");
                },
                SHORT));

        await().until(() -> health().getStatus().equals(Status.DOWN));
        int before = calls.get();
        await().until(() -> calls.get() > before);
    }

    @Test
    void anErrorEndsNoSchedule() {
        start(Schedule.of(
                "failing",
                () -> {
                    calls.incrementAndGet();
                    throw new StackOverflowError("on purpose");
                },
                SHORT));

        await().until(() -> calls.get() > 3);
    }

    @Test
    void afterAFullBatchTheNextComesAtOnceButOnlySoOften() {
        var schedule = new Schedule("draining", () -> calls.incrementAndGet() < 3 ? 10 : 9, Duration.ofDays(1), 10, 5);
        schedule.run();
        assertThat(calls).as("the third was not full").hasValue(3);

        new Schedule("endless", () -> calls.addAndGet(10), Duration.ofDays(1), 1, 5).run();
        assertThat(calls).hasValue(53);
    }

    private void start(Schedule... all) {
        var properties = new BackgroundProperties(SHORT, SHORT, LATE_AFTER, Duration.ofSeconds(5), SHORT);
        var schedules = new Schedules(List.of(all), new Supervisor(properties, registry), properties, registry);
        started.add(schedules);
        schedules.start();
    }

    private Health health() {
        return new SchedulesHealth(started.getFirst()).health();
    }

    private int hang() {
        try {
            hangs.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
