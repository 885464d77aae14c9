package dev.sagashop.messaging.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.deadletters.BrokenCustomer;
import dev.sagashop.messaging.tally.RunningTally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

/** A processed mark and a letter go only when nothing can bring their record once more. */
class RedeliveriesStayKnownTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunningTally service = RunningTally.shared();
    private final BrokenCustomer customer = new BrokenCustomer(service);

    @AfterEach
    void mend() {
        customer.close();
    }

    @Test
    void aMarkGoesAfterItsRetentionAndNotBefore() {
        UUID old = markedAgo("31 days");
        UUID young = markedAgo("29 days");

        cleanUp();

        assertThat(isMarked(old)).isFalse();
        assertThat(isMarked(young)).isTrue();
    }

    /** As of an event that came twice, and whose second delivery was given up. */
    @Test
    void aMarkStaysForAsLongAsALetterCanBringItsEventAgain() {
        var letter = customer.letterOf(customer.order());
        UUID event = UUID.fromString(letter.eventId());
        mark(event, "400 days");

        cleanUp();
        assertThat(isMarked(event)).isTrue();

        service.jdbc().update("update dead_letter set status = 'REPLAYED' where id = ?", letter.id());
        cleanUp();
        assertThat(isMarked(event)).isFalse();
    }

    @Test
    void aLetterGoesWhenItWasSettledLongAgoAndAnOpenOneNever() {
        UUID settled = customer.letterOf(customer.order()).id();
        UUID open = customer.letterOf(customer.order()).id();
        service.jdbc().update("update dead_letter set failed_at = now() - interval '400 days' where id = ?", open);
        service.jdbc().update("""
                        update dead_letter set failed_at = now() - interval '92 days', status = 'DISCARDED',
                            resolved_at = now() - interval '91 days' where id = ?""", settled);

        cleanUp();

        assertThat(service.jdbc().queryForList("select id from dead_letter", UUID.class))
                .contains(open)
                .doesNotContain(settled);
    }

    @Test
    void aTopicThatKeepsItsRecordsForLongerKeepsTheMarksAsWell() throws Exception {
        var month = Duration.ofDays(30);

        assertThat(topicWith(Map.of()).outlasting(month)).isEmpty();
        assertThat(topicWith(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")).outlasting(month))
                .hasValueSatisfying(why -> assertThat(why).endsWith("keeps its records for ever"));
        assertThat(topicWith(Map.of(TopicConfig.SEGMENT_MS_CONFIG, "" + month.toMillis()))
                        .outlasting(month))
                .hasValueSatisfying(why -> assertThat(why).contains("can deliver a record again after PT888H"));
        assertThat(topicWith(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
                        .outlasting(month))
                .isEmpty();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNoReasonToForget() {
        var nowhere = new TopicRetention(connection(), List.of("no-such-topic"), PATIENCE);

        assertThat(nowhere.outlasting(Duration.ofDays(30)))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("the broker does not tell how long it keeps records"));
    }

    private TopicRetention topicWith(Map<String, String> settings) throws ExecutionException, InterruptedException {
        String topic = "kept-" + UUID.randomUUID();
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
        return new TopicRetention(connection(), List.of(topic), PATIENCE);
    }

    private Map<String, Object> connection() {
        return service.bean(KafkaAdmin.class).getConfigurationProperties();
    }

    /** From the first page to the last, whatever was seen before. */
    private void cleanUp() {
        service.jdbc().update("delete from clean_up");
        service.bean(CleanUp.class).get();
    }

    private UUID markedAgo(String ago) {
        UUID event = UUID.randomUUID();
        mark(event, ago);
        return event;
    }

    private void mark(UUID event, String ago) {
        service.jdbc().update("insert into processed_event values (?, now() - ?::interval)", event, ago);
    }

    private boolean isMarked(UUID event) {
        return !service.jdbc()
                .queryForList("select 1 from processed_event where event_id = ?", event)
                .isEmpty();
    }
}
