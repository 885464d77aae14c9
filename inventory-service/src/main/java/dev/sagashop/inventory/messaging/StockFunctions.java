package dev.sagashop.inventory.messaging;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.Topics;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.StockDecision;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The stateless functions that react to an order, each named for its business act, and the consumer that calls them.
 * Which event calls which is in {@code application.yml}, under {@code sagashop.messaging.reactions}.
 */
@Configuration(proxyBeanMethods = false)
class StockFunctions {

    @Bean
    Function<SagaStep<OrderStock, OrderPlaced>, Decision<OrderStock>> reserveStock() {
        return step -> StockDecision.reserve(step.state(), step.event());
    }

    /** The compensation of {@link #reserveStock}. */
    @Bean
    Function<SagaStep<OrderStock, OrderCancelled>, Decision<OrderStock>> releaseStock() {
        return step -> StockDecision.release(step.state(), step.event());
    }

    @Bean
    Function<SagaStep<OrderStock, OrderShipped>, Decision<OrderStock>> commitStock() {
        return step -> StockDecision.commit(step.state(), step.event());
    }

    @Bean
    Consumer<Message<List<byte[]>>> sagaEvents(BatchConsumers consumers, StockStates states) {
        return consumers.reactingTo(states, Topics.ORDERS);
    }
}
