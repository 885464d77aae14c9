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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class OrderStreamTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<SagaEvent> events =
            SagaPath.named("confirmed-and-shipped").events();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void endsWithoutAnEndWhenTheBffStopsSoThatTheClientGoesOnElsewhere() {
        OrderStream stream = new OrderStream(bounds(LONG, LONG));
        Thread running = started(stream, true);

        stream.stop();

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains("OrderPlaced").doesNotContain("event: end");
    }

    @Test
    void staysOpenNoLongerThanItsLifetime() {
        Thread running = started(new OrderStream(bounds(Duration.ofMillis(50), LONG)), true);

        await().until(() -> !running.isAlive());
        assertThat(sent()).doesNotContain("event: end");
    }

    @Test
    void looksAtTheTimelineOftenWhileNoEventsComeFromKafka() {
        OrderStream stream = new OrderStream(bounds(LONG, Duration.ofMillis(10)));
        AtomicInteger readings = new AtomicInteger();
        Comparison comparison = new Comparison(
                () -> events.subList(0, 1 + readings.incrementAndGet()),
                () -> false,
                () -> 0,
                bounds(LONG, Duration.ofMillis(10)),
                System.nanoTime());

        Thread running = started(stream, comparison);

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains("CustomerNotified", "event: end");
    }

    @Test
    void looksAtTheTimelineBeforeItEndsIfTheFeedWasInterrupted() {
        OrderStream stream = new OrderStream(bounds(LONG, Duration.ofMillis(10)));
        AtomicInteger feedBeginnings = new AtomicInteger(1);
        Comparison comparison = new Comparison(
                () -> events, () -> true, feedBeginnings::get, bounds(LONG, Duration.ofMillis(10)), System.nanoTime());
        feedBeginnings.incrementAndGet();

        Thread running = started(stream, comparison);
        SagaEvent missed = events.get(2);
        events.stream().filter(event -> !event.equals(missed)).forEach(stream::happened);

        await().until(() -> !running.isAlive());
        assertThat(sent()).contains(missed.eventId(), "event: end");
    }

    @Test
    void givesAnEventNoIdWhileItsCauseIsMissingSoThatAResumptionFindsTheCause() {
        OrderStream stream = new OrderStream(bounds(LONG, LONG));
        Thread running = started(stream, true);

        stream.happened(events.get(4));
        await().until(() -> sent().contains("PaymentCaptured\""));

        assertThat(sent()).doesNotContain("id: " + events.get(4).eventId());
        stream.stop();
        await().until(() -> !running.isAlive());
    }

    private Thread started(OrderStream stream, boolean feedIsLive) {
        return started(
                stream, new Comparison(List::of, () -> feedIsLive, () -> 0, bounds(LONG, LONG), System.nanoTime()));
    }

    private Thread started(OrderStream stream, Comparison comparison) {
        return Thread.ofVirtual().start(() -> {
            try {
                stream.run(comparison, events.subList(0, 1), null, new EventWriter(response, new JsonMapper()));
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

    private static StreamProperties bounds(Duration lifetime, Duration compareWithoutFeed) {
        return new StreamProperties(
                1, 1, 1, 64, lifetime, LONG, compareWithoutFeed, Duration.ofMillis(20), Duration.ofSeconds(2));
    }
}
