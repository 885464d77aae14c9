package dev.sagashop.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.consumer.DeadLetters;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestDatabase;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One record, one letter, and an open one is never deleted: on a real broker and a real database. */
class LedgerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningTally service = RunningTally.shared();
    private final LetterDesk desk = service.bean(LetterDesk.class);
    private final BrokenCustomer customer = new BrokenCustomer(service);

    @AfterEach
    void mend() {
        customer.close();
    }

    @Test
    void aLetterKeepsTheRecordAndWhyItWasGivenUp() {
        OrderPlaced placed = customer.order();

        DeadLetter letter = find(customer.letterOf(placed));

        assertThat(letter.summary()).satisfies(summary -> {
            assertThat(summary.status()).isEqualTo(LetterStatus.OPEN);
            assertThat(summary.topic()).isEqualTo("orders");
            assertThat(summary.eventType()).isEqualTo("OrderPlaced");
            assertThat(summary.subject()).isEqualTo(placed.subject());
            assertThat(summary.kind()).isEqualTo(GivenUp.Why.POISONED);
            assertThat(summary.message()).isEqualTo("poisoned on purpose");
            assertThat(summary.attempts()).isEqualTo(1);
        });
        assertThat(letter.exception()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.stackSummary()).contains("TallyService");
        assertThat(new EventCodec()
                        .read(EventType.ORDER_PLACED, letter.original().payload()))
                .isEqualTo(placed);
    }

    /** The letter has been committed and the offset has not: the record comes again. */
    @Test
    void aCrashRightAfterGivingUpMakesNoSecondLetter() {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);

        service.whileStopped(() -> rewindTo(letter));

        await().atMost(SOON).until(() -> find(letter).summary().attempts(), attempts -> attempts == 2);
        assertThat(customer.letters(placed.subject())).hasSize(1);
        customer.mend();
        assertThat(desk.replay(letter.id()).orElseThrow().outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(service.effectsOf(placed.orderId())).isEqualTo(1);
    }

    @Test
    void aDiscardedLetterStaysWithWhyAndNoLongerHoldsUpLaterOnes() {
        OrderPlaced placed = customer.order();
        LetterSummary first = customer.letterOf(placed);
        LetterSummary second = customer.letterOf(placed);
        double before = service.counted("sagashop.dead.letters.discarded", "topic", "orders");
        double openBefore = open();

        assertThat(desk.discard(first.id(), "The customer ordered anew.")).hasValue(LetterStatus.DISCARDED);
        assertThat(desk.discard(first.id(), "Again.")).hasValue(LetterStatus.DISCARDED);

        assertThat(find(first).summary().note()).isEqualTo("The customer ordered anew.");
        assertThat(service.counted("sagashop.dead.letters.discarded", "topic", "orders"))
                .isEqualTo(before + 1);
        assertThat(open()).isEqualTo(openBefore - 1);
        customer.mend();
        assertThat(desk.replay(second.id()).orElseThrow().earlier()).isEmpty();
        assertThat(service.effectsOf(placed.orderId())).isEqualTo(1);
    }

    @Test
    void aDiscardedLetterStaysSoWhenItsRecordComesAgainAndCanBeReplayedAfterAll() {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);
        desk.discard(letter.id(), "Too late.");

        var again =
                new GivenUp(find(letter).original(), GivenUp.Why.POISONED, new IllegalStateException("still poisoned"));
        service.inTransaction(() -> service.bean(DeadLetters.class).keep(List.of(again)));

        assertThat(find(letter).summary()).satisfies(summary -> {
            assertThat(summary.status()).isEqualTo(LetterStatus.DISCARDED);
            assertThat(summary.note()).isEqualTo("Too late.");
            assertThat(summary.message()).isEqualTo("still poisoned");
        });
        customer.mend();
        assertThat(desk.replay(letter.id()).orElseThrow().outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(desk.discard(letter.id(), "Too late.")).hasValue(LetterStatus.REPLAYED);
    }

    /** A service of an earlier version has its own migrations applied and none of the newer ones of the messaging. */
    @Test
    void aDatabaseFromBeforeTheLedgerGetsIt() {
        TestDatabase database = RunningTally.database("ledger-migration-test");
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        var jdbc = new JdbcTemplate(source);
        Flyway flyway = Flyway.configure()
                .configuration(service.bean(Flyway.class).getConfiguration())
                .dataSource(source)
                .load();
        flyway.migrate();
        jdbc.execute("drop table dead_letter");
        jdbc.update("delete from flyway_schema_history where version = '0.2'");

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);

        assertThat(jdbc.queryForObject("select count(*) from dead_letter", Long.class))
                .isZero();
    }

    private Void rewindTo(LetterSummary letter) {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.broker().bootstrapServers()))) {
            var place = Map.of(
                    new TopicPartition(letter.topic(), letter.partition()), new OffsetAndMetadata(letter.offset()));
            await("the group has no members any more")
                    .atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> admin.alterConsumerGroupOffsets(RunningTally.SHARED, place)
                                    .all()
                                    .get()
                            == null);
            return null;
        }
    }

    private DeadLetter find(LetterSummary letter) {
        return desk.find(letter.id()).orElseThrow();
    }

    private double open() {
        return service.bean(MeterRegistry.class)
                .get("sagashop.dead.letters.open")
                .gauge()
                .value();
    }
}
