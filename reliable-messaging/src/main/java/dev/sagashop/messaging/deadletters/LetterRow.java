package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.consumer.IncomingRecord;
import dev.sagashop.messaging.outbox.HeadersJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and its place among the others.
 *
 * @param seq the place, in the order in which letters became known
 * @param summary what a list shows of it
 */
record LetterRow(long seq, LetterSummary summary) {

    static void bind(PreparedStatement statement, NewLetter letter) throws SQLException {
        IncomingRecord original = letter.original();
        @Nullable String key = original.key() == null ? null : NewLetter.storable(original.key());
        Object[] values = {
            letter.id(),
            original.topic(),
            original.partition(),
            original.offset(),
            key,
            HeadersJson.write(original.headers()),
            original.payload(),
            letter.eventId(),
            letter.eventType(),
            letter.subject(),
            letter.kind().name(),
            letter.exception(),
            letter.message(),
            letter.stackSummary(),
            letter.failedAt().atOffset(ZoneOffset.UTC)
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static LetterRow readRow(ResultSet row, int number) throws SQLException {
        return new LetterRow(row.getLong("seq"), readSummary(row));
    }

    static DeadLetter readLetter(ResultSet row, int number) throws SQLException {
        var original = new IncomingRecord(
                row.getString("original_topic"),
                row.getInt("original_partition"),
                row.getLong("original_offset"),
                row.getString("record_key"),
                HeadersJson.read(row.getString("headers")),
                row.getBytes("payload"));
        return new DeadLetter(readSummary(row), original, row.getString("exception"), row.getString("stack_summary"));
    }

    private static LetterSummary readSummary(ResultSet row) throws SQLException {
        Instant failedAt = row.getObject("failed_at", OffsetDateTime.class).toInstant();
        @Nullable OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
        return new LetterSummary(
                row.getObject("id", UUID.class),
                LetterStatus.valueOf(row.getString("status")),
                row.getString("original_topic"),
                row.getInt("original_partition"),
                row.getLong("original_offset"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("subject"),
                GivenUp.Why.valueOf(row.getString("kind")),
                row.getString("message"),
                failedAt,
                row.getInt("attempts"),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString("note"));
    }
}
