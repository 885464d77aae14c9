package dev.sagashop.bff.web.stream;

import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.web.BffTest;
import dev.sagashop.bff.web.feed.EventFeed;
import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new order for each test, whose saga goes the way of an order that is confirmed and shipped. */
public abstract class StreamingTest extends BffTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private EventFeed feed;

    @Autowired
    private OpenStreams open;

    protected final String orderId = UUID.randomUUID().toString();
    protected final List<SagaEvent> events = ofNewOrder("confirmed-and-shipped");

    /** A stream that an earlier test has left keeps its place until the BFF next writes to it. */
    @BeforeEach
    void awaitTheFeedAndThatNobodyIsLeft() {
        await().until(feed::isLive);
        await().until(() -> openStreams() == 0);
    }

    protected int openStreams() {
        return open.count();
    }

    protected String uri() {
        return "/api/orders/" + orderId + "/stream";
    }

    protected StreamClient open(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "X-Customer-Id";
        all[1] = ALICE;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return StreamClient.open("http://localhost:" + port + uri(), all);
    }

    protected RestTestClient.ResponseSpec get(RequestHeadersSpec<?> request) {
        return ((RestTestClient.RequestHeadersUriSpec<?>) request)
                .uri(uri())
                .header("X-Customer-Id", ALICE)
                .exchange();
    }

    protected void timelineHas(List<SagaEvent> known) {
        ORDER.answers("GET /orders/" + orderId + "/timeline", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int after = query == null ? 0 : Integer.parseInt(query.replace("after=", ""));
            FakeService.send(exchange, 200, timelineOf(known.subList(after, known.size())));
        });
    }

    /** The events are on the timeline before they are published, as are those that the order service publishes. */
    protected void happen(List<SagaEvent> next) {
        next.forEach(event -> {
            timelineHas(events.subList(0, event.position()));
            publish(List.of(event));
        });
    }

    protected void publish(List<SagaEvent> published) {
        published.forEach(event -> KAFKA.publish(orderId, event));
    }

    protected static List<String> typesOf(List<SagaEvent> events) {
        return events.stream().map(SagaEvent::type).toList();
    }

    protected static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** A path whose events have ids as they come. */
    protected static List<SagaEvent> ofNewOrder(String path) {
        Map<String, String> ids = new HashMap<>();
        return SagaPath.named(path).distinct().stream()
                .map(event -> new SagaEvent(
                        event.position(),
                        ids.computeIfAbsent(
                                event.eventId(), name -> UUID.randomUUID().toString()),
                        event.type(),
                        event.service(),
                        event.occurredAt(),
                        ids.getOrDefault(event.causationId(), event.causationId()),
                        event.data()))
                .toList();
    }

    private String timelineOf(List<SagaEvent> known) {
        String entries = known.stream()
                .map(event -> """
                        {"position":%d,"eventId":"%s","type":"%s","source":"/%s","occurredAt":"%s","causationId":"%s",
                         "data":%s}""".formatted(
                                event.position(),
                                event.eventId(),
                                event.type(),
                                event.service(),
                                event.occurredAt(),
                                event.causationId(),
                                JSON.writeValueAsString(event.data())))
                .collect(Collectors.joining(","));
        return "{\"orderId\":\"%s\",\"entries\":[%s]}".formatted(orderId, entries);
    }
}
