package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.tally.Products;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** What commits is published, in order, whoever dies: on a real broker and a real database. */
class OutboxRelayTest {

    private static final String NAME = "relay-test";
    private static final Topic CATALOG = Topic.named(Topics.CATALOG);
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Longer than any test waits: only a notification can wake the relay in time. */
    private static final String NO_POLLING = "sagashop.messaging.relay.poll-interval=10m";

    /** So that more waits than one batch takes. */
    private static final String SMALL_BATCHES = "sagashop.messaging.relay.batch-size=20";

    private static TestDatabase database;
    private static RunningTally service;

    @BeforeAll
    static void startService() {
        database = RunningTally.database(NAME);
        service = RunningTally.start(NAME, database, NO_POLLING, SMALL_BATCHES);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void aCommitWakesTheRelayAtOnce() {
        String sku = sku();

        service.inTransaction(() -> publish(service, sku, 1));

        awaitVersions(sku, 1);
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        String sku = sku();

        service.inTransaction(() -> publish(service, sku, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> service.inTransaction(() -> {
                    publish(service, sku, 2);
                    throw new IllegalStateException("rolled back on purpose");
                }));
        service.inTransaction(() -> publish(service, sku, 3));

        awaitVersions(sku, 1, 3);
    }

    @Test
    void withoutATransactionNothingIsAccepted() {
        assertThatThrownBy(() -> publish(service, sku(), 1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void eventsOfOneSubjectKeepTheOrderOfTheirTransactions() throws Exception {
        List<String> skus = IntStream.range(0, 10).mapToObj(i -> sku()).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 40; round++) {
                skus.forEach(sku -> writers.submit(() -> publishNextVersion(service, sku)));
            }
        }

        for (String sku : skus) {
            awaitVersions(sku, LongStream.rangeClosed(1, 40).toArray());
        }
    }

    @Test
    void anotherInstanceTakesOverWhenTheLeaderDies() throws Exception {
        String name = "takeover-test";
        TestDatabase shared = RunningTally.database(name);
        String fast = "sagashop.messaging.relay.takeover-interval=50ms";
        String sku = sku();
        try (var first = RunningTally.start(name, shared, NO_POLLING, fast);
                var second = RunningTally.start(name, shared, NO_POLLING, fast)) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 20; j++) {
                    publishNextVersion(i % 2 == 0 ? first : second, sku);
                }
                await().atMost(SOON).until(() -> killLeader(first));
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(firstOccurrences(sku))
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 100).boxed().toList()));
        }
    }

    @Test
    void aCrashBetweenCommitAndPublishLosesNothing() throws Exception {
        String name = "crash-before-publish-test";
        TestDatabase crashed = crashedInstance(name, "after-commit");
        assertThat(versions(name)).as("published before the crash").isEmpty();

        try (var next = RunningTally.start(name, crashed)) {
            awaitVersions(name, 1);
        }
    }

    @Test
    void aCrashBetweenPublishAndDeleteRepeatsTheEventWithTheSameId() throws Exception {
        String name = "crash-after-publish-test";
        TestDatabase crashed = crashedInstance(name, "after-publish");
        assertThat(versions(name)).as("published before the crash").containsExactly(1L);

        try (var next = RunningTally.start(name, crashed)) {
            awaitVersions(name, 1, 1);
        }
        assertThat(CATALOG.records(name).stream().map(PublishedEvent::id).distinct())
                .hasSize(1);
    }

    /** A database as an instance left it that halted at the given point; the event's SKU is the instance's name. */
    private static TestDatabase crashedInstance(String name, String crashPoint) throws Exception {
        TestDatabase own = RunningTally.database(name);
        RunningTally.start(name, own, "sagashop.messaging.relay.enabled=false").close();
        assertThat(CrashingInstance.runUntilItHalts(own, crashPoint, name)).isEqualTo(CrashingInstance.HALTED);
        return own;
    }

    static boolean killLeader(RunningTally instance) {
        List<Boolean> killed = instance.jdbc().queryForList("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and granted
                          and database = (select oid from pg_database where datname = current_database())""", Boolean.class);
        return killed.contains(true);
    }

    private static void publishNextVersion(RunningTally instance, String sku) {
        instance.inTransaction(() -> {
            instance.jdbc().update("insert into tally values (?, 0) on conflict do nothing", rowOf(sku));
            Integer version = instance.jdbc()
                    .queryForObject(
                            "update tally set effects = effects + 1 where order_id = ? returning effects",
                            Integer.class,
                            rowOf(sku));
            publish(instance, sku, version);
        });
    }

    private static UUID rowOf(String sku) {
        return UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8));
    }

    private static void publish(RunningTally instance, String sku, long version) {
        instance.outbox().publish(List.of(Products.changed(sku, version)));
    }

    private static void awaitVersions(String sku, long... versions) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(versions(sku))
                        .containsExactlyElementsOf(
                                LongStream.of(versions).boxed().toList()));
    }

    private static List<Long> firstOccurrences(String sku) {
        return versions(sku).stream().distinct().toList();
    }

    private static List<Long> versions(String sku) {
        return CATALOG.records(sku).stream()
                .map(one -> ((ProductChanged) one.event()).version())
                .toList();
    }

    private static String sku() {
        return "SKU-" + UUID.randomUUID();
    }
}
