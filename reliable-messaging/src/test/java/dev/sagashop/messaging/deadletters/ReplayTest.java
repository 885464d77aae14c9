package dev.sagashop.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A consumer breaks, its letters are collected, it is mended: on a real broker and a real database. */
class ReplayTest {

    private static final Topic INVENTORY = Topic.named("inventory");
    private static final LetterFilter ANY = new LetterFilter(null, null, null, null);

    private final RunningTally service = RunningTally.shared();
    private final LetterDesk desk = service.bean(LetterDesk.class);
    private final BrokenCustomer customer = new BrokenCustomer(service);

    @AfterEach
    void mend() {
        customer.close();
    }

    @Test
    void aReplayedEventHasItsEffectOnceHoweverOftenItIsReplayed() {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);
        double before = replayed();
        customer.mend();

        assertThat(replay(letter).outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(replay(letter).outcome()).isEqualTo(Outcome.REPLAYED_BEFORE);

        assertThat(service.effectsOf(placed.orderId())).isEqualTo(1);
        awaitFollowUps(placed, letter);
        assertThat(replayed()).isEqualTo(before + 1);
        assertThat(now(letter)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(LetterStatus.REPLAYED);
            assertThat(ended.resolvedAt()).isNotNull();
            assertThat(ended.note()).isEqualTo("Its event has had its effect.");
        });
    }

    @Test
    void anEventThatIsRefusedWhenItIsReplayedIsNotSaidToHaveHadItsEffect() {
        OrderPlaced placed = customer.order();
        LetterSummary first = customer.letterOf(placed);
        LetterSummary second = customer.letterOf(placed);
        double before = replayed();
        customer.isRefused();

        ReplayAnswer answer = replay(second);

        String refused = "Its event was processed and changed nothing; the answer was StockReservationRefused.";
        assertThat(List.of(answer.earlier().getFirst(), answer)).allSatisfy(replay -> {
            assertThat(replay.outcome()).isEqualTo(Outcome.CHANGED_NOTHING);
            assertThat(replay.message()).isEqualTo(refused);
        });
        assertThat(now(first).note()).isEqualTo(refused);
        assertThat(now(second)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(LetterStatus.REPLAYED);
            assertThat(ended.note()).isEqualTo(refused);
        });
        assertThat(replay(second).outcome()).isEqualTo(Outcome.REPLAYED_BEFORE);
        assertThat(replayed()).isEqualTo(before + 2);
        assertThat(service.effectsOf(placed.orderId())).isZero();
    }

    @Test
    void replayedByManyAtOnceItHasItsEffectOnce() throws Exception {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);
        customer.mend();

        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            Callable<ReplayAnswer> replay = () -> replay(letter);
            for (Future<ReplayAnswer> answer :
                    people.invokeAll(List.of(replay, replay, replay, replay, replay, replay))) {
                outcomes.add(answer.get().outcome());
            }
        }

        assertThat(outcomes).containsOnlyOnce(Outcome.REPLAYED).contains(Outcome.REPLAYED_BEFORE);
        assertThat(outcomes).doesNotContain(Outcome.FAILED_AGAIN, Outcome.WAITS);
        assertThat(service.effectsOf(placed.orderId())).isEqualTo(1);
        awaitFollowUps(placed, letter);
    }

    @Test
    void earlierLettersOfTheOrderAreReplayedFirst() {
        OrderPlaced placed = customer.order();
        LetterSummary first = customer.letterOf(placed);
        LetterSummary second = customer.letterOf(placed);
        LetterSummary third = customer.letterOf(placed);
        customer.mend();

        ReplayAnswer answer = replay(third);

        assertThat(answer.outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(answer.earlier()).extracting(ReplayAnswer::id).containsExactly(first.id(), second.id());
        assertThat(service.effectsOf(placed.orderId())).isEqualTo(3);
        awaitFollowUps(placed, first, second, third);
    }

    @Test
    void aLetterThatFailsAgainStaysOpenWithTheNewReasonAndTheLaterOnesWait() {
        OrderPlaced placed = customer.order();
        LetterSummary first = customer.letterOf(placed);
        LetterSummary second = customer.letterOf(placed);

        ReplayAnswer answer = replay(first);

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        assertThat(answer.message()).isEqualTo("It failed again and stays open: poisoned on purpose");
        assertThat(now(first)).satisfies(letter -> {
            assertThat(letter.status()).isEqualTo(LetterStatus.OPEN);
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letter.failedAt()).isAfter(first.failedAt());
        });
        assertThat(replay(second).outcome()).isEqualTo(Outcome.WAITS);
        assertThat(now(second)).isEqualTo(second);
        assertThat(service.effectsOf(placed.orderId())).isZero();
    }

    /** As when the process dies amid it: the database sees no difference. */
    @Test
    void aReplayThatLosesItsConnectionLeavesNoTraceAndCanBeTriedAgain() {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);
        customer.mend();
        TallyService.CUTS_LEFT.set(1);

        assertThatThrownBy(() -> replay(letter)).isInstanceOf(RuntimeException.class);

        assertThat(now(letter)).isEqualTo(letter);
        assertThat(service.effectsOf(placed.orderId())).isZero();
        assertThat(replay(letter).outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(service.effectsOf(placed.orderId())).isEqualTo(1);
    }

    @Test
    void allLettersAreReplayedAPageAtATimeAndEachOrderKeepsItsOrder() {
        List<OrderPlaced> orders = List.of(customer.order(), customer.order(), customer.order());
        orders.forEach(customer::letterOf);
        List<LetterSummary> later = orders.stream().map(customer::letterOf).toList();
        try (BrokenCustomer other = new BrokenCustomer(service)) {
            OrderPlaced stillBroken = other.order();
            LetterSummary failing = other.letterOf(stillBroken);
            LetterSummary waiting = other.letterOf(stillBroken);
            customer.mend();

            List<ReplayAnswer> left = replayAllInPagesOf(2);

            assertThat(left)
                    .anySatisfy(answer -> assertThat(answer.id()).isEqualTo(failing.id()))
                    .anySatisfy(answer -> {
                        assertThat(answer.id()).isEqualTo(waiting.id());
                        assertThat(answer.outcome()).isEqualTo(Outcome.WAITS);
                    });
            assertThat(orders)
                    .allSatisfy(order ->
                            assertThat(service.effectsOf(order.orderId())).isEqualTo(2));
            assertThat(later)
                    .allSatisfy(letter -> assertThat(now(letter).status()).isEqualTo(LetterStatus.REPLAYED));
            assertThat(now(waiting).attempts()).isEqualTo(1);
        }
    }

    @Test
    void aMalformedRecordIsReplayedAsWhatItIs() {
        UUID key = UUID.randomUUID();
        var headers = Map.of(CloudEventHeaders.TYPE, "dev.sagashop.order-placed.v1");
        Wire.send("orders", key.toString(), headers, "{}");
        LetterSummary letter = await().atMost(Duration.ofSeconds(20))
                .until(() -> customer.letters(key.toString()), found -> !found.isEmpty())
                .getFirst();

        assertThat(letter.kind()).isEqualTo(GivenUp.Why.MALFORMED);
        assertThat(letter.message()).isEqualTo("header ce_id is missing");
        assertThat(replay(letter).outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        assertThat(now(letter).attempts()).isEqualTo(2);
    }

    private List<ReplayAnswer> replayAllInPagesOf(int limit) {
        List<ReplayAnswer> left = new ArrayList<>();
        Long cursor = 0L;
        while (cursor != null) {
            ReplayReport page = desk.replayAll(ANY, cursor, limit);
            left.addAll(page.left());
            cursor = page.next();
        }
        return left;
    }

    private ReplayAnswer replay(LetterSummary letter) {
        return desk.replay(letter.id()).orElseThrow();
    }

    private LetterSummary now(LetterSummary letter) {
        return desk.find(letter.id()).orElseThrow().summary();
    }

    private double replayed() {
        return service.counted("sagashop.dead.letters.replayed", "topic", "orders");
    }

    /** The answers to the order are exactly those to these letters' events, in this order. */
    private static void awaitFollowUps(OrderPlaced placed, LetterSummary... letters) {
        List<String> events =
                List.of(letters).stream().map(LetterSummary::eventId).toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(INVENTORY.records(placed.subject()))
                        .filteredOn(one -> one.header(CloudEventHeaders.SOURCE).equals("/" + RunningTally.SHARED))
                        .extracting(one -> one.header(CloudEventHeaders.CAUSATION_ID))
                        .containsExactlyElementsOf(events));
    }
}
