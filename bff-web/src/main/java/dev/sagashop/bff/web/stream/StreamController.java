package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.problem.InvalidParameterException;
import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.web.feed.EventFeed;
import dev.sagashop.bff.web.saga.SagaEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "orders")
class StreamController {

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final OrderClient orders;
    private final EventFeed feed;
    private final OpenStreams open;
    private final StreamProperties properties;
    private final JsonMapper json;

    StreamController(
            OrderClient orders, EventFeed feed, OpenStreams open, StreamProperties properties, JsonMapper json) {
        this.orders = orders;
        this.feed = feed;
        this.open = open;
        this.properties = properties;
        this.json = json;
    }

    @GetMapping(path = "/api/orders/{orderId}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The order's saga as it happens, until nothing more comes",
            description = "Server-sent events: saga for each event of the order, reset if the client is to forget what"
                    + " it has, end as the last one. Comments are heartbeats.")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "The id of the last event that the client has: those after it follow",
            schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @Refuses({404, 429})
    void stream(
            CustomerId customer, @PathVariable UUID orderId, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        String lastEventId = lastEventIdOf(request);
        OrderStream stream = new OrderStream(properties);
        Supplier<List<SagaEvent>> timeline = () -> orders.timeline(customer, orderId).entries().stream()
                .map(SagaEvent::of)
                .toList();
        try (var place = open.take(stream, customer, request.getRemoteAddr());
                var subscription = feed.follow(orderId, stream::happened)) {
            Comparison comparison =
                    new Comparison(timeline, feed::isLive, feed::beginnings, properties, System.nanoTime());
            List<SagaEvent> history = timeline.get();
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
                return;
            }
            var out = new EventWriter(response, json);
            if (history.isEmpty()) {
                endAtOnce(orders.order(customer, orderId).status(), out);
                return;
            }
            stream.run(comparison, history, lastEventId, out);
        } catch (IOException gone) {
            log.debug("The client of order {} has gone", orderId, gone);
        }
    }

    /** An order and its first event are there together; without any, it ended so long ago that its timeline is gone. */
    private void endAtOnce(Order.Status status, EventWriter out) throws IOException {
        out.begin(properties.retry());
        out.end(new SagaUpdate.End(status));
    }

    private static @Nullable String lastEventIdOf(HttpServletRequest request) {
        List<String> ids = Collections.list(request.getHeaders(LAST_EVENT_ID));
        if (ids.isEmpty()) {
            return null;
        }
        if (ids.size() > 1 || !UUID_TEXT.matcher(ids.getFirst()).matches()) {
            throw new InvalidParameterException(LAST_EVENT_ID, "must be given once, as the id of an event: a UUID");
        }
        return ids.getFirst();
    }
}
