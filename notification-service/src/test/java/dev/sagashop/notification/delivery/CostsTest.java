package dev.sagashop.notification.delivery;

import static dev.sagashop.testing.ExpectedCosts.assertCosts;

import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.testing.DatabaseCost;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/** What an order costs this service's database, in docs/costs.properties. */
class CostsTest extends RunningService {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aBatchOfMailsThatAreWanted(int size) {
        Message<List<byte[]>> poll = Poll.of(Stream.generate(() -> Orders.confirmed(Orders.newCustomer()))
                .limit(size)
                .toList());
        assertCosts("notification-service.OrderConfirmed.of." + size, DatabaseCost.of(() -> sagaEvents.accept(poll)));
    }
}
