package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.IncomingRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All dead letters of this service. */
public class LetterTable {

    /** Given up once more, as after a crash; what people have discarded stays so. */
    private static final String ADD = """
            insert into dead_letter (id, status, original_topic, original_partition, original_offset, record_key, headers,
                payload, event_id, event_type, subject, kind, exception, message, stack_summary, failed_at, attempts)
            values (?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (id) do update set
                status = case dead_letter.status when 'DISCARDED' then 'DISCARDED' else 'OPEN' end,
                resolved_at = case dead_letter.status when 'DISCARDED' then dead_letter.resolved_at end,
                kind = excluded.kind, exception = excluded.exception, message = excluded.message,
                stack_summary = excluded.stack_summary, failed_at = excluded.failed_at,
                attempts = dead_letter.attempts + 1""";

    private static final String PAGE = """
            select seq, id, status, original_topic, original_partition, original_offset, event_id, event_type, subject,
                kind, message, failed_at, attempts, resolved_at, note from dead_letter
            where seq > :after
                and (:status::text is null or status = :status)
                and (:subject::text is null or subject = :subject)
                and (:topic::text is null or original_topic = :topic)
                and (:kind::text is null or kind = :kind)
            order by seq limit :limit""";

    private static final String EARLIER = """
            select id from dead_letter
            where status = 'OPEN' and record_key = :key and original_topic = :topic
                and (original_partition, original_offset) < (:partition, :offset)
            order by original_partition, original_offset limit :limit""";

    private static final String FAILED_AGAIN = """
            update dead_letter set status = 'OPEN', kind = :kind, exception = :exception, message = :message,
                stack_summary = :stack, failed_at = :at, attempts = attempts + 1, resolved_at = null, note = null
            where id = :id and status <> 'REPLAYED'""";

    private static final String RESOLVE =
            "update dead_letter set status = :status, resolved_at = :at, note = :note where id = :id and status <> :status";

    private static final String OPEN = "select count(*) from dead_letter where status = 'OPEN'";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public LetterTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(List<NewLetter> letters) {
        template.batchUpdate(ADD, letters, letters.size(), LetterRow::bind);
    }

    /** How many letters wait for people. */
    public long open() {
        return Objects.requireNonNull(template.queryForObject(OPEN, Long.class));
    }

    /** The letters after the cursor that the filter means, in the order in which they became known. */
    List<LetterRow> page(LetterFilter filter, long after, int limit) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("status", name(filter.status()))
                .param("subject", filter.subject())
                .param("topic", filter.topic())
                .param("kind", name(filter.kind()))
                .param("limit", limit)
                .query(LetterRow::readRow)
                .list();
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id")
                .param("id", id)
                .query(LetterRow::readLetter)
                .optional();
    }

    /** The letter, held until the surrounding transaction ends: of two replays one waits for the other. */
    DeadLetter lock(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id for update")
                .param("id", id)
                .query(LetterRow::readLetter)
                .single();
    }

    /** The open letters of the same key that came before this one, the first first. */
    List<UUID> earlierOpen(IncomingRecord original, int limit) {
        return original.key() == null
                ? List.of()
                : jdbc.sql(EARLIER)
                        .param("key", original.key())
                        .param("topic", original.topic())
                        .param("partition", original.partition())
                        .param("offset", original.offset())
                        .param("limit", limit)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
    }

    /** Unless it was replayed in the meantime. */
    void failedAgain(UUID id, NewLetter letter) {
        jdbc.sql(FAILED_AGAIN)
                .param("id", id)
                .param("kind", letter.kind().name())
                .param("exception", letter.exception())
                .param("message", letter.message())
                .param("stack", letter.stackSummary())
                .param("at", letter.failedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void resolve(UUID id, LetterStatus status, String note, Instant now) {
        jdbc.sql(RESOLVE)
                .param("id", id)
                .param("status", status.name())
                .param("note", note)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
