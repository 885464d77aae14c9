package dev.sagashop.messaging.cloudevents;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is published: the event or command before it, and the conversation that both belong to.
 *
 * @param id the causing event's id, or the id of a command ({@link #ofCommand})
 * @param correlationId shared by everything that one first command set off, across all services
 * @param traceparent the W3C Trace Context header of the first request, passed on as it came; null if there was none
 * @param followUpDepth how many events lie between the first command and what follows from this cause: 0 for a command
 */
public record Cause(UUID id, String correlationId, @Nullable String traceparent, int followUpDepth) {

    /**
     * A command about one subject. The same command about the same subject has the same id, so that what it publishes
     * has the same ids however often it is tried.
     *
     * @param subject what the command is about, such as an order id
     * @param command the command's name, such as {@code place}
     */
    public static Cause ofCommand(String subject, String command, String correlationId, @Nullable String traceparent) {
        return new Cause(deriveId(subject, command), correlationId, traceparent, 0);
    }

    /** The id of the follow-up of that name: derived, never invented, so that a second try finds the first. */
    public UUID followUpId(String name) {
        return deriveId(id.toString(), name);
    }

    private static UUID deriveId(String origin, String name) {
        return UUID.nameUUIDFromBytes((origin + '/' + name).getBytes(StandardCharsets.UTF_8));
    }
}
