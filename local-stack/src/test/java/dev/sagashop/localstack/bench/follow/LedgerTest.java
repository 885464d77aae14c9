package dev.sagashop.localstack.bench.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.load.Answer;
import dev.sagashop.localstack.bench.load.Order;
import dev.sagashop.localstack.bench.result.Counts;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long now = System.nanoTime();

    /** Its window began ten seconds ago. */
    private final Ledger ledger = new Ledger(now - 10 * SECOND, now + 10 * SECOND);

    private long number;

    @Test
    void latenciesCountFromWhenTheOrderWasDueAndNotFromWhenItLeft() {
        Order order = sent(now - 4 * SECOND);
        ledger.answered(order, accepted(order));
        ledger.ended(order.id(), true);

        assertThat(ledger.acceptedLatency().count()).isOne();
        assertThat(ledger.acceptedLatency().p50()).isGreaterThanOrEqualTo(3_996);
        assertThat(ledger.confirmedLatency().max()).isGreaterThanOrEqualTo(3_996);
    }

    @Test
    void aLatencyBelongsToTheSecondInWhichTheOrderWasDue() {
        Order order = sent(now - 4 * SECOND + 1);
        ledger.answered(order, accepted(order));

        assertThat(ledger.seconds(20).get(6).accepted().count()).isOne();
        assertThat(ledger.seconds(20).get(6).confirmed().count()).isZero();
        assertThat(ledger.seconds(20).stream()
                        .mapToLong(second -> second.accepted().count())
                        .sum())
                .isOne();
    }

    @Test
    void ordersOfTheWarmUpAreFollowedAndNotMeasured() {
        Order order = sent(now - 11 * SECOND);
        ledger.answered(order, accepted(order));
        assertThat(ledger.totals().backlog()).isOne();
        ledger.ended(order.id(), true);

        assertThat(ledger.totals().backlog()).isZero();
        assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(ledger.warmUpCounts().confirmed()).isOne();
        assertThat(ledger.confirmedLatency().count()).isZero();
    }

    @Test
    void anOrderMayBeConfirmedBeforeItsAnswerIsRead() {
        Order order = sent(now);
        ledger.ended(order.id(), true);
        ledger.answered(order, accepted(order));

        assertThat(ledger.counts().confirmed()).isOne();
        assertThat(ledger.totals().backlog()).isZero();
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        Order order = sent(now);
        ledger.answered(order, accepted(order));
        ledger.ended(order.id(), false);
        ledger.ended(order.id(), true);

        assertThat(ledger.counts().cancelled()).isOne();
        assertThat(ledger.counts().confirmed()).isZero();
        assertThat(ledger.confirmedLatency().count()).isZero();
    }

    @Test
    void eventsOfOtherPeoplesOrdersAreNobodysBusiness() {
        ledger.ended("somebody else's", true);

        assertThat(ledger.totals().ended()).isZero();
    }

    @Test
    void anAcceptedOrderWithoutAnOutcomeIsMissing() {
        Order order = sent(now);
        ledger.answered(order, accepted(order));

        assertThat(ledger.counts().missing()).isOne();
        assertThat(ledger.counts().completed()).isZero();
    }

    @Test
    void refusalsAreToldApart() {
        answered(new Answer(429, "", true, ""));
        answered(new Answer(503, "", false, ""));
        answered(new Answer(500, "", false, "oops"));
        answered(new Answer(0, "", false, "nobody listens"));
        ledger.notSent(order(now));

        assertThat(ledger.counts()).isEqualTo(new Counts(5, 1, 0, 2, 1, 2, 0, 0, 0));
        assertThat(ledger.complaints()).containsExactly("HTTP 500  oops", "nobody listens");
    }

    @Test
    void anOrderThatWasTurnedAwayAndPlacedAllTheSameIsToldApart() {
        Order order = answered(new Answer(503, "", true, ""));
        ledger.ended(order.id(), true);

        assertThat(ledger.counts().refusedYetPlaced()).isOne();
        assertThat(ledger.counts().confirmed()).isZero();
        assertThat(ledger.totals().ended()).isZero();
    }

    @Test
    void anOrderThatWasPlacedUnderAnotherIdIsNoneOfOurs() {
        answered(new Answer(202, "/orders/4711", false, ""));

        assertThat(ledger.counts().failed()).isOne();
        assertThat(ledger.complaints()).containsExactly("HTTP 202 /orders/4711");
    }

    private Order answered(Answer answer) {
        Order order = sent(now);
        ledger.answered(order, answer);
        return order;
    }

    private Order sent(long due) {
        Order order = order(due);
        ledger.sent(order);
        return order;
    }

    private Order order(long due) {
        return new Order(number, due, "ada", "key-" + number, "id-" + number++);
    }

    private static Answer accepted(Order order) {
        return new Answer(202, "/orders/" + order.id(), false, "");
    }
}
