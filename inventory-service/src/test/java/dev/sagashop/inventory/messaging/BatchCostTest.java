package dev.sagashop.inventory.messaging;

import static dev.sagashop.testing.ExpectedCosts.assertCosts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.testing.DatabaseCost;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/** What a batch costs the database; the figures are in docs/costs.properties. */
class BatchCostTest extends InventoryServiceTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void everyStepOfABatchOfOrders(int size) {
        List<TestOrder> orders = orders(size);

        step("OrderPlaced", orders, TestOrder::placed);
        step("OrderShipped", orders, TestOrder::shipped);
        assertBooksBalance();
    }

    /** Each order is placed, and then cancelled or shipped. */
    @Test
    void aBatchOfMixedEventsTakesAsManyStatementsAsOneEvent() {
        List<Event> events = orders(250).stream()
                .<Event>mapMulti((order, sink) -> {
                    sink.accept(order.placed());
                    sink.accept(order.id().hashCode() % 2 == 0 ? order.cancelled() : order.shipped());
                })
                .toList();

        assertCosts("inventory-service.OrderPlaced.of.1", DatabaseCost.of(() -> sagaEvents.accept(Poll.of(events))));
        assertBooksBalance();
    }

    @Test
    void aBatchThatWasProcessedBeforeTakesOneStatement() {
        Message<List<byte[]>> batch =
                Poll.of(List.of(TestOrder.of(productWithStock(1), 1).placed()));
        sagaEvents.accept(batch);

        assertThat(DatabaseCost.of(() -> sagaEvents.accept(batch)).statements()).isOne();
    }

    private void step(String name, List<TestOrder> orders, Function<TestOrder, Event> event) {
        Message<List<byte[]>> poll = Poll.of(orders.stream().map(event).toList());
        assertCosts(
                "inventory-service." + name + ".of." + orders.size(), DatabaseCost.of(() -> sagaEvents.accept(poll)));
    }

    /** Orders of two lines each, over ten products. */
    private List<TestOrder> orders(int count) {
        List<String> skus =
                Stream.generate(() -> productWithStock(1000)).limit(10).toList();
        return IntStream.range(0, count)
                .mapToObj(i -> TestOrder.of(skus.get(i % 10), 1).and(skus.get((i + 3) % 10), 2))
                .toList();
    }
}
