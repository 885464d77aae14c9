package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.openapi.Refuses;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");

    private final OrderClient orders;
    private final TimelineReads timelines;
    private final EventFeed feed;
    private final OpenStreams open;
    private final StreamProperties properties;
    private final JsonMapper json;

    StreamController(
            OrderClient orders,
            TimelineReads timelines,
            EventFeed feed,
            OpenStreams open,
            StreamProperties properties,
            JsonMapper json) {
        this.orders = orders;
        this.timelines = timelines;
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
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "The client has all of a saga that has ended", content = @Content)
    @Refuses({404, 429})
    void stream(
            CustomerId customer, @PathVariable UUID orderId, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        int lastPlace = lastPlaceOf(request);
        OrderStream stream = new OrderStream(properties, feed::isLive);
        try (var place = open.take(stream, customer, request.getRemoteAddr());
                var subscription = feed.follow(orderId, stream::nudge)) {
            List<SagaEvent> history = orders.timeline(customer, orderId).entries().stream()
                    .map(SagaEvent::of)
                    .toList();
            var out = new EventWriter(response, json);
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            } else if (history.isEmpty()) {
                endAtOnce(lastPlace, () -> orders.order(customer, orderId).status(), out);
            } else {
                stream.run(history, lastPlace, after -> timelines.after(after, customer, orderId), out);
            }
        } catch (IOException gone) {
            log.debug("The client of order {} has gone", orderId, gone);
        }
    }

    /** An order and its first event are there together; without any, it ended so long ago that its timeline is gone. */
    private void endAtOnce(int lastPlace, Supplier<Order.Status> status, EventWriter out) throws IOException {
        if (lastPlace > 0) {
            out.nothingMore();
            return;
        }
        var end = new SagaUpdate.End(status.get());
        out.begin(properties.retry());
        out.endAlone(end);
    }

    /**
     * What is no place may be the id of an end without events, or come from an earlier version, whose ids were others: no
     * timeline has it.
     */
    private static int lastPlaceOf(HttpServletRequest request) {
        String id = request.getHeader(LAST_EVENT_ID);
        if (id == null) {
            return 0;
        }
        return PLACE.matcher(id).matches() ? Integer.parseInt(id) : Integer.MAX_VALUE;
    }
}
