package dev.sagashop.bff.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class OrderStreamTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final List<SagaEvent> events =
            SagaPath.named("confirmed-and-shipped").events();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AtomicBoolean feedIsLive = new AtomicBoolean(true);

    @Test
    void endsWithoutAnEndWhenTheBffStopsSoThatTheClientGoesOnElsewhere() {
        OrderStream stream = stream(LONG, LONG, LONG);
        Thread running = started(stream, after -> List.of());

        stream.stop();

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains("OrderPlaced").doesNotContain("event: end");
    }

    @Test
    void staysOpenNoLongerThanItsLifetime() {
        Thread running = started(stream(Duration.ofMillis(50), LONG, LONG), after -> List.of());

        await().until(() -> !running.isAlive());
        assertThat(sent()).doesNotContain("event: end");
    }

    @Test
    void readsOnceForAllNudgesThatComeWhileItReads() {
        OrderStream stream = stream(LONG, LONG, LONG);
        Semaphore begun = new Semaphore(0);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread running = started(stream, after -> {
            begun.release();
            mayEnd.await();
            return List.of();
        });

        stream.nudge();
        await().until(() -> begun.tryAcquire(1));
        stream.nudge();
        stream.nudge();
        stream.nudge();
        mayEnd.countDown();
        await().until(() -> begun.tryAcquire(1));
        stream.stop();

        await().until(() -> !running.isAlive());
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void findsAnEventThatTheOrderServiceLearnsOfAfterTheNudge() {
        OrderStream stream = stream(LONG, SHORT, LONG);
        AtomicInteger reads = new AtomicInteger();
        Thread running = started(stream, after -> reads.incrementAndGet() < 4 ? List.of() : behind(after));

        stream.nudge();

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains("id: 9\n", "event: end");
    }

    @Test
    void readsEverMoreSeldomWhileNothingHappens() {
        Duration first = Duration.ofMillis(20);
        AtomicInteger reads = new AtomicInteger();

        Thread running = started(stream(first.multipliedBy(15), first, SHORT), after -> {
            reads.incrementAndGet();
            return List.of();
        });

        await().until(() -> !running.isAlive());
        assertThat(reads).hasValueLessThanOrEqualTo(4); // after 20, 60, 140 and 300 ms, where the end is too; else 15
    }

    @Test
    void readsOftenWhileNoEventsComeFromKafka() {
        feedIsLive.set(false);
        AtomicInteger reads = new AtomicInteger();

        Thread running = started(
                stream(LONG, SHORT, SHORT.multipliedBy(2)),
                after -> reads.incrementAndGet() < 20 ? List.of() : behind(after)); // 5 ms doubled so often are hours

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains("event: end");
    }

    private List<SagaEvent> behind(int place) {
        return events.subList(place, events.size());
    }

    private OrderStream stream(Duration lifetime, Duration readAgainAfter, Duration readWithoutFeed) {
        var bounds = new StreamProperties(
                1, 1, 1, 1, readAgainAfter, readWithoutFeed, lifetime, LONG, Duration.ofSeconds(2));
        return new OrderStream(bounds, feedIsLive::get);
    }

    private Thread started(OrderStream stream, OrderStream.Timeline timeline) {
        return Thread.ofVirtual().start(() -> {
            try {
                stream.run(events.subList(0, 1), 0, timeline, new EventWriter(response, new JsonMapper()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String sent() {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
