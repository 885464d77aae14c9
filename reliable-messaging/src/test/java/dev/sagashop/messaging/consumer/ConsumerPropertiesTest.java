package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.events.EventType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerPropertiesTest {

    @Test
    void namesTheFunctionForEachEvent() {
        assertThat(properties("orders", "OrderPlaced").reactionsTo("orders"))
                .containsExactly(Map.entry(EventType.ORDER_PLACED, "act"));
    }

    @Test
    void aTopicWithoutReactionsIsAClearError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("orders", "OrderPlaced").reactionsTo("payments"))
                .withMessage("sagashop.messaging.reactions.payments is missing");
    }

    @Test
    void anEventThatIsNotOnTheTopicIsAClearError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("orders", "StockReserved").reactionsTo("orders"))
                .withMessage("sagashop.messaging.reactions.orders.StockReserved is no event of topic orders");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("orders", "OrderTypo").reactionsTo("orders"))
                .withMessageContaining("OrderTypo");
    }

    @Test
    void anIntervalOfNothingIsAClearError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("orders", "OrderPlaced", Duration.ZERO))
                .withMessage("sagashop.messaging.offset-interval must be at least 1ms: PT0S");
    }

    private static ConsumerProperties properties(String topic, String event) {
        return properties(topic, event, Duration.ofMillis(1));
    }

    private static ConsumerProperties properties(String topic, String event, Duration offsetInterval) {
        return new ConsumerProperties(
                Map.of(topic, Map.of(event, "act")),
                20,
                Duration.ZERO,
                offsetInterval,
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                2,
                Duration.ofMillis(100),
                5,
                Duration.ofSeconds(5));
    }
}
