package dev.sagashop.messaging.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.failure.Failures;
import dev.sagashop.messaging.fixtures.GivenUpEvent;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Race;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Of two transactions that both saw nothing, the second one reads again; with the consumer and the replay around it. */
class OptimisticTransactionsTest {

    private final RunningTally service = RunningTally.shared();
    private final Race race = new Race(service.context());
    private final TestOrder order = TestOrder.ofCoffee();

    private final OptimisticTransactions transactions =
            new OptimisticTransactions(TransactionOperations.withoutTransaction(), 3);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void twoFirstEventsOfAnOrderAtOnceBothHaveTheirEffect() {
        race.run(this::consume, this::consume);

        assertThat(service.effectsOf(order.id())).isEqualTo(2);
    }

    @Test
    void aReplayAndADeliveryAtOnceBothHaveTheirEffectWhicheverIsFirst() {
        var replayedFirst = new GivenUpEvent(service.context(), Wire.envelope(order.placed()));
        race.run(replayedFirst::replay, this::consume);
        assertThat(service.effectsOf(order.id())).isEqualTo(2);

        TestOrder other = TestOrder.ofCoffee();
        var replayedSecond = new GivenUpEvent(service.context(), Wire.envelope(other.placed()));
        race.run(
                () -> consume(other),
                () -> assertThat(replayedSecond.replay().outcome()).isEqualTo(Outcome.REPLAYED));
        assertThat(service.effectsOf(other.id())).isEqualTo(2);
    }

    /** What is lost to others again and again waits as in an outage: it is nobody's poison. */
    @Test
    void isTriedSoManyTimesAndThenWillPass() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transactions.execute(status -> lose(3)))
                .matches(Failures::willPass);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void theLastAttemptCounts() {
        assertThatCode(() -> transactions.execute(status -> lose(2))).doesNotThrowAnyException();
        assertThat(attempts).hasValue(3);
    }

    /** What was read before, in the transaction around it, would be read as it was. */
    @Test
    void aPartOfATransactionIsNotDoneAgainAlone() {
        service.inTransaction(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> transactions.execute(status -> lose(1)));
        });
        assertThat(attempts).hasValue(1);
    }

    private Integer lose(int times) {
        FirstWrites.requireAll("tally", 1, attempts.incrementAndGet() > times ? 1 : 0);
        return 1;
    }

    private void consume() {
        consume(order);
    }

    private void consume(TestOrder someones) {
        ordersEvents().accept(Poll.of(List.of(someones.placed())));
    }

    @SuppressWarnings("unchecked")
    private Consumer<Message<List<byte[]>>> ordersEvents() {
        return service.context().getBean("ordersEvents", Consumer.class);
    }
}
