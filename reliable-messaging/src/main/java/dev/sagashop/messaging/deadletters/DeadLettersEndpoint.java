package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.failure.Failures;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** The dead letters of this service, for people: {@code /actuator/dead-letters}. */
@WebEndpoint(id = "deadletters")
public class DeadLettersEndpoint {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final LetterDesk desk;
    private final LetterParameters parameters;

    public DeadLettersEndpoint(LetterDesk desk, DeadLetterProperties properties) {
        this.desk = desk;
        this.parameters = new LetterParameters(properties);
    }

    /** Lists letters: {@code GET /?status=&order=&topic=&reason=&cursor=&limit=}. */
    @ReadOperation
    public WebEndpointResponse<Object> list(
            @Nullable String status,
            @Nullable String order,
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String cursor,
            @Nullable String limit) {
        return answer(() -> ok(desk.list(
                parameters.filter(status, order, topic, reason), parameters.cursor(cursor), parameters.limit(limit))));
    }

    /** Shows one letter, its record included: {@code GET /<id>}. */
    @ReadOperation
    public WebEndpointResponse<Object> show(@Selector String id) {
        return answer(() -> ok(orNotFound(id, desk.find(parameters.id(id)).map(LetterView::of))));
    }

    /** Replays open letters, a page at a time: {@code POST /replay}, with the list's parameters but the status. */
    @WriteOperation
    public WebEndpointResponse<Object> replayAll(
            @Selector String action,
            @Nullable String order,
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String cursor,
            @Nullable String limit) {
        return answer(() -> {
            requireAction(action, "replay");
            return ok(desk.replayAll(
                    parameters.filter(null, order, topic, reason), parameters.cursor(cursor), parameters.limit(limit)));
        });
    }

    /** Replays or discards one letter: {@code POST /<id>/replay}, {@code POST /<id>/discard} with a reason. */
    @WriteOperation
    public WebEndpointResponse<Object> act(@Selector String id, @Selector String action, @Nullable String reason) {
        return answer(() -> {
            requireAction(action, "replay", "discard");
            return action.equals("replay") ? replay(id) : discard(id, parameters.discardReason(reason));
        });
    }

    private WebEndpointResponse<Object> replay(String id) {
        ReplayAnswer answer = orNotFound(id, desk.replay(parameters.id(id)));
        return answer.outcome().isDone() ? ok(answer) : new WebEndpointResponse<>(answer, CONFLICT);
    }

    private WebEndpointResponse<Object> discard(String id, String reason) {
        LetterStatus status = orNotFound(id, desk.discard(parameters.id(id), reason));
        if (status == LetterStatus.REPLAYED) {
            throw new RefusedRequestException(CONFLICT, "Dead letter " + id + " was replayed: there is nothing left.");
        }
        return ok(orNotFound(id, desk.find(parameters.id(id)).map(DeadLetter::summary)));
    }

    private static void requireAction(String action, String... known) {
        if (!List.of(known).contains(action)) {
            throw new RefusedRequestException(
                    NOT_FOUND, "There is no action " + action + ", but " + String.join(" and ", known) + ".");
        }
    }

    private static <T> T orNotFound(String id, Optional<T> found) {
        return found.orElseThrow(
                () -> new RefusedRequestException(NOT_FOUND, "There is no dead letter " + id + " here."));
    }

    private static WebEndpointResponse<Object> ok(Object body) {
        return new WebEndpointResponse<>(body);
    }

    private static WebEndpointResponse<Object> answer(Supplier<WebEndpointResponse<Object>> work) {
        try {
            return work.get();
        } catch (RefusedRequestException e) {
            return new WebEndpointResponse<>(e.toBody(), e.status());
        } catch (RuntimeException e) {
            if (!Failures.willPass(e)) {
                throw e;
            }
            var unavailable = new RefusedRequestException(UNAVAILABLE, "It cannot be done now; try again: " + e);
            return new WebEndpointResponse<>(unavailable.toBody(), unavailable.status());
        }
    }
}
