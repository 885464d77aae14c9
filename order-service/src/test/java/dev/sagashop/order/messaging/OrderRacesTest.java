package dev.sagashop.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.GivenUpEvent;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Race;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.catalog.ProductCopies;
import dev.sagashop.order.command.CancelOrder;
import dev.sagashop.order.support.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;

/** Two transactions upon one order: the join's, and that of a customer, of a replay or of a second instance. */
class OrderRacesTest extends IntegrationTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Autowired
    @Qualifier("catalogEvents") private Consumer<Message<List<byte[]>>> catalogEvents;

    @Autowired
    private CancelOrder cancelOrder;

    @Autowired
    private ProductCopies products;

    @Autowired
    private ApplicationContext service;

    private Race race;

    @BeforeEach
    void beginARace() {
        race = new Race(service);
    }

    @Test
    void whatIsBeingCancelledIsNotConfirmed() {
        UUID orderId = placedOrder();
        consume(stockReserved(orderId));

        race.run(() -> cancel(orderId), () -> consume(paymentAuthorized(orderId)));

        assertThat(api.order(orderId).text("/status")).isEqualTo("CANCELLED");
        assertThat(api.order(orderId).text("/paymentStatus")).isEqualTo("AUTHORIZED");
        assertThat(timeline(orderId)).doesNotContain("OrderConfirmed");
    }

    @Test
    void whatIsBeingConfirmedIsCancelledWithWhatItsAnswersTold() {
        UUID orderId = placedOrder();
        consume(stockReserved(orderId));

        race.run(() -> consume(paymentAuthorized(orderId)), () -> cancel(orderId));

        assertThat(api.order(orderId).text("/status")).isEqualTo("CANCELLED");
        assertThat(api.order(orderId).text("/paymentStatus")).isEqualTo("AUTHORIZED");
        assertThat(timeline(orderId))
                .containsExactly(
                        "OrderPlaced", "StockReserved", "PaymentAuthorized", "OrderConfirmed", "OrderCancelled");
    }

    @Test
    void twoAnswersAtOnceOfWhichOneIsReplayedMeetInTheJoin() {
        UUID orderId = placedOrder();
        var letter = new GivenUpEvent(service, Wire.envelope(stockReserved(orderId)));

        race.run(
                () -> consume(paymentAuthorized(orderId)),
                () -> assertThat(letter.replay().outcome()).isEqualTo(Outcome.REPLAYED));

        assertThat(api.order(orderId).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void ofTwoVersionsOfANewProductAtOnceTheNewerOneStays() {
        String newerFirst = "TST-" + UUID.randomUUID();
        String olderFirst = "TST-" + UUID.randomUUID();

        race.run(() -> hear(newerFirst, 2), () -> hear(newerFirst, 1));
        race.run(() -> hear(olderFirst, 1), () -> hear(olderFirst, 2));

        assertThat(products.find(List.of(newerFirst, olderFirst)).values())
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.version()).isEqualTo(2));
    }

    private void consume(Event event) {
        sagaEvents.accept(Poll.of(List.of(event)));
    }

    private void cancel(UUID orderId) {
        assertThat(cancelOrder.cancel("ada", orderId)).isPresent();
    }

    private void hear(String sku, long version) {
        var change = new ProductChanged(sku, "A product", "Good.", "Test", Money.euros(version), version);
        catalogEvents.accept(Poll.of(List.of(change)));
    }
}
