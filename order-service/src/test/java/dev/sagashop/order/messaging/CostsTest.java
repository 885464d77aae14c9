package dev.sagashop.order.messaging;

import static dev.sagashop.testing.ExpectedCosts.assertCosts;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Event;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.testing.DatabaseCost;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/** What an order costs this service's database, in docs/costs.properties. */
class CostsTest extends IntegrationTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Test
    void placingAnOrder() {
        placedOrder(); // what only the first one costs
        assertCosts(
                "order-service.placement.of.1",
                DatabaseCost.ofTransactionsWith("insert into customer_order", this::placedOrder));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void everyStepOfABatchOfOrders(int size) {
        List<UUID> orders = Stream.generate(this::placedOrder).limit(size).toList();

        step("StockReserved", orders, IntegrationTest::stockReserved);
        step("PaymentAuthorized", orders, IntegrationTest::paymentAuthorized);
        step("PaymentCaptured", orders, order -> new PaymentCaptured(order, TOTAL));
        step("CustomerNotified", orders, order -> new CustomerNotified(order, NotificationKind.ORDER_CONFIRMED));
    }

    @Test
    void eventsThatComeAgain() {
        Message<List<byte[]>> poll = Poll.of(Stream.generate(this::placedOrder)
                .limit(100)
                .map(IntegrationTest::stockReserved)
                .toList());
        sagaEvents.accept(poll);
        assertCosts("events.that.come.again.of.100", DatabaseCost.of(() -> sagaEvents.accept(poll)));
    }

    private void step(String name, List<UUID> orders, Function<UUID, Event> event) {
        Message<List<byte[]>> poll = Poll.of(orders.stream().map(event).toList());
        assertCosts("order-service." + name + ".of." + orders.size(), DatabaseCost.of(() -> sagaEvents.accept(poll)));
    }
}
