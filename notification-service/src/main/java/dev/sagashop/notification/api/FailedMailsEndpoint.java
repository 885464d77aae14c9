package dev.sagashop.notification.api;

import dev.sagashop.messaging.failure.Failures;
import dev.sagashop.notification.delivery.MailProperties;
import dev.sagashop.notification.persistence.FailedMailTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** The mails that were given up, for people, who may have them sent again: {@code /actuator/failed-mails}. */
@Component
@WebEndpoint(id = "failedmails")
class FailedMailsEndpoint {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final FailedMailTable table;
    private final MailProperties properties;
    private final InstantSource clock;

    FailedMailsEndpoint(
            FailedMailTable table, MailProperties properties, @Qualifier("databaseClock") InstantSource clock) {
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    /** Lists those that failed first, as many as one request sends again: {@code GET /?order=}. */
    @ReadOperation
    public WebEndpointResponse<Object> list(@Nullable String order) {
        return answer(() -> new WebEndpointResponse<>(Map.of("items", table.list(id(order), now(), page()))));
    }

    /**
     * Sends a page of them again: {@code POST /resend}, with an order or without. The answer says before when they had
     * failed; with that {@code before} the next request goes on, until there is none left.
     */
    @WriteOperation
    public WebEndpointResponse<Object> resendAll(
            @Selector String action, @Nullable String order, @Nullable String before) {
        if (!action.equals("resend")) {
            return unknown(action);
        }
        return answer(() -> {
            Instant failedBefore = before == null ? now() : Instant.parse(before);
            return resent(resend(null, id(order), failedBefore), failedBefore);
        });
    }

    /** Sends one of them again: {@code POST /<id>/resend}. */
    @WriteOperation
    public WebEndpointResponse<Object> resend(@Selector String id, @Selector String action) {
        if (!action.equals("resend")) {
            return unknown(action);
        }
        return answer(() -> {
            Instant now = now();
            int count = resend(id(id), null, now);
            return count == 1 ? resent(count, now) : refusal(NOT_FOUND, "There is no failed mail " + id + ".");
        });
    }

    private int resend(@Nullable UUID mailId, @Nullable UUID orderId, Instant before) {
        Instant now = now();
        Instant giveUpAt = now.plus(properties.retry().giveUpAfter());
        return table.resend(mailId, orderId, before, page(), now, giveUpAt);
    }

    private Instant now() {
        return clock.instant();
    }

    private int page() {
        return properties.resend().batchSize();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static WebEndpointResponse<Object> resent(int count, Instant before) {
        return new WebEndpointResponse<>(Map.of("resent", count, "before", before));
    }

    private static WebEndpointResponse<Object> unknown(String action) {
        return refusal(NOT_FOUND, "There is no action " + action + ", but resend.");
    }

    private static WebEndpointResponse<Object> refusal(int status, String detail) {
        return new WebEndpointResponse<>(Map.of("detail", detail), status);
    }

    private static WebEndpointResponse<Object> answer(Supplier<WebEndpointResponse<Object>> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return refusal(BAD_REQUEST, "An id is a UUID, and before is a time: " + e.getMessage());
        } catch (RuntimeException e) {
            if (!Failures.willPass(e)) {
                throw e;
            }
            return refusal(UNAVAILABLE, "The database is away; try again: " + e);
        }
    }
}
