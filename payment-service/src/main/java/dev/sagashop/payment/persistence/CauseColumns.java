package dev.sagashop.payment.persistence;

import dev.sagashop.messaging.cloudevents.Cause;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Cause}, kept for the day when the gateway answers. */
@Embeddable
record CauseColumns(
        UUID eventId,
        String correlationId,
        @Nullable String traceparent,
        @Nullable Integer depth) {

    static CauseColumns of(Cause cause) {
        return new CauseColumns(cause.id(), cause.correlationId(), cause.traceparent(), cause.followUpDepth());
    }

    /** What was written before there was a depth is as deep as a command. */
    Cause cause() {
        return new Cause(eventId, correlationId, traceparent, Objects.requireNonNullElse(depth, 0));
    }
}
