package dev.sagashop.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.ReservationTable;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.GivenUpEvent;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Race;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;

/** Two transactions upon one order: a consumer's, and that of a replay or of a second instance after a rebalance. */
class StockRacesTest extends InventoryServiceTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Autowired
    private ReservationTable reservations;

    @Autowired
    private ApplicationContext service;

    private Race race;
    private String sku;
    private TestOrder order;

    @BeforeEach
    void orderSomething() {
        race = new Race(service);
        sku = productWithStock(10);
        order = TestOrder.of(sku, 2);
    }

    @AfterEach
    void theBooksBalance() {
        assertBooksBalance();
    }

    @Test
    void aCancellationThatOvertakesTheReplayOfItsOrderGivesTheStockBack() {
        var letter = new GivenUpEvent(service, Wire.envelope(order.placed()));

        race.run(letter::replay, () -> consume(order.cancelled()));

        assertThat(status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 10, 0, 10, 0, 0));
    }

    @Test
    void theReplayOfAnOrderThatIsBeingCancelledHoldsNothing() {
        var letter = new GivenUpEvent(service, Wire.envelope(order.placed()));

        race.run(
                () -> consume(order.cancelled()),
                () -> assertThat(letter.replay().outcome()).isNotEqualTo(Outcome.FAILED_AGAIN));

        assertThat(status()).isEqualTo(ReservationStatus.CANCELLED_BEFORE);
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 10, 0, 10, 0, 0));
    }

    @Test
    void whatIsNewAndWhatIsKnownIsWrittenByOneBatch() {
        TestOrder earlier = TestOrder.of(sku, 1);
        consume(earlier.placed());

        race.run(() -> consume(order.placed()), () -> consume(order.cancelled(), earlier.shipped()));

        assertThat(status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 10, 0, 9, 0, 1));
    }

    /** A reservation that there is stays locked from its reading on, so that both do not give it back. */
    @Test
    void ofTwoThatGiveTheSameStockBackTheSecondOneFindsItDone() {
        consume(TestOrder.of(sku, 5).placed(), order.placed());

        race.run(() -> consume(order.cancelled()), () -> consume(order.cancelled()));

        assertThat(status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 10, 0, 10, 5, 0));
    }

    /** The product stays locked from its reading on, so that its pieces are not given to both. */
    @Test
    void ofTwoOrdersThatWantTheSamePiecesOneGetsThem() {
        TestOrder one = TestOrder.of(sku, 8);
        TestOrder other = TestOrder.of(sku, 8);

        race.run(() -> consume(one.placed()), () -> consume(other.placed()));

        assertThat(List.of(one, other))
                .extracting(
                        wanted -> reservations.find(wanted.id()).orElseThrow().status())
                .containsExactlyInAnyOrder(ReservationStatus.HELD, ReservationStatus.REJECTED);
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 10, 0, 10, 8, 0));
    }

    private void consume(Event... events) {
        sagaEvents.accept(Poll.of(List.of(events)));
    }

    private ReservationStatus status() {
        return reservations.find(order.id()).orElseThrow().status();
    }
}
