package dev.sagashop.messaging.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.cleanup.History.Recognises;
import dev.sagashop.messaging.tally.RunningTally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a history is gone through, on a table of this test's own. */
class PageByPageTest {

    /** So many rows need three pages or more. */
    private static final int ROWS = 500;

    private static final History PAST = new History(
            "past",
            "at",
            "delete from past where " + History.ON_PAGES + " and at < :before",
            Duration.ofDays(30),
            Recognises.NOTHING);

    private final RunningTally service = RunningTally.shared();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CleanUp cleanUp = cleanUpOf(1, 1);

    @BeforeEach
    void makeAPast() {
        service.jdbc().execute("create table past (at timestamptz not null, note text not null)");
    }

    @AfterEach
    void forgetIt() {
        service.jdbc().execute("drop table past");
        service.jdbc().update("delete from clean_up where history = 'past'");
    }

    @Test
    void eachLookGoesOnWhereTheLastOneEndedUntilTheEndIsReached() {
        happened(ROWS, "31 days");
        happened(1, "29 days");

        int first = cleanUp.get();

        assertThat(first).isPositive().isLessThan(ROWS);
        assertThat(left()).isEqualTo(ROWS + 1 - first);
        for (int looks = 0; left() > 1; looks++) {
            assertThat(looks).as("looks").isLessThan(ROWS);
            cleanUp.get();
        }
        assertThat(registry.counter("sagashop.cleanup.removed", "history", "past")
                        .count())
                .isEqualTo(ROWS);
    }

    @Test
    void whatWasAllSeenToBeYoungIsLeftAloneUntilItIsOld() {
        happened(1, "29 days");
        CleanUp whole = cleanUpOf(64, 8);
        whole.get();
        Instant finished = finishedAt();

        happened(1, "31 days"); // as no row ever does: each is younger than the lap that missed it
        assertThat(whole.get()).isZero();

        assertThat(finishedAt()).isEqualTo(finished);
        assertThat(registry.get("sagashop.cleanup.age").gauge().value()).isBetween(0.0, 60.0);
    }

    @Test
    void whatAnotherInstanceIsAtIsPassedOver() {
        happened(1, "31 days");
        service.jdbc().update("insert into clean_up (history) values ('past')");

        service.inTransaction(() -> {
            service.jdbc().queryForList("select * from clean_up where history = 'past' for update");
            assertThat(Thread.ofVirtual().start(cleanUp::get)).satisfies(Thread::join);
            assertThat(left()).isEqualTo(1);
        });

        assertThat(cleanUp.get()).isEqualTo(1);
    }

    private CleanUp cleanUpOf(int pages, int maxBatches) {
        var laps = new LapTable(JdbcClient.create(service.jdbc()));
        var properties = new CleanUpProperties(
                Duration.ofSeconds(30),
                pages,
                maxBatches,
                Duration.ZERO,
                Duration.ofSeconds(10),
                Duration.ofDays(14),
                Duration.ofDays(30),
                Duration.ofDays(90));
        registry.clear();
        return new CleanUp(
                List.of(PAST),
                laps,
                new TopicRetention(Map.of(), List.of(), properties.brokerPatience()),
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)),
                properties,
                new CleanUpMetrics(List.of(PAST), laps, registry, Clock.systemUTC()),
                Clock.systemUTC());
    }

    private void happened(int rows, String ago) {
        service.jdbc()
                .update(
                        "insert into past select now() - ?::interval, repeat('x', 50) from generate_series(1, ?)",
                        ago,
                        rows);
    }

    private int left() {
        return service.jdbc().queryForList("select 1 from past").size();
    }

    private Instant finishedAt() {
        return new LapTable(JdbcClient.create(service.jdbc())).finishedAt(PAST).orElseThrow();
    }
}
