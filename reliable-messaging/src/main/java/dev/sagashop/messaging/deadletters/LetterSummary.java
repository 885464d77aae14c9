package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.GivenUp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as a list shows it.
 *
 * @param id derived from the record, so that one record is one letter
 * @param status where it stands
 * @param topic where the record was read
 * @param partition and from which partition
 * @param offset its place in the partition
 * @param eventId the event's id, as far as the record says one
 * @param eventType the event's name, or what the record says it is
 * @param subject the order that it is about, as far as the record says one
 * @param kind what kind of fault it is
 * @param message what went wrong the last time
 * @param failedAt when that was
 * @param attempts how often the record was given up
 * @param resolvedAt when it was replayed or discarded
 * @param note why it was discarded, or what its replay came to
 */
public record LetterSummary(
        UUID id,
        LetterStatus status,
        String topic,
        int partition,
        long offset,
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String subject,
        GivenUp.Why kind,
        String message,
        Instant failedAt,
        int attempts,
        @Nullable Instant resolvedAt,
        @Nullable String note) {}
