package dev.sagashop.order.messaging;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import dev.sagashop.events.NotificationEvent;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderState;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an order reacts to what the other services say. Which event goes where is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class OrderFunctions {

    /** The fan-in of the saga: inventory's and payment's answers meet here. */
    @Bean
    Function<SagaStep<OrderState, Event>, Decision<OrderState>> joinOutcome() {
        return step -> OrderDecision.joinOutcome(step.state(), step.event());
    }

    @Bean
    Function<SagaStep<OrderState, Event>, Decision<OrderState>> recordCompensation() {
        return step -> OrderDecision.recordCompensation(step.state(), step.event());
    }

    /** A mail changes no order: it is only on the timeline, where every event is put that has a function. */
    @Bean
    Function<SagaStep<OrderState, NotificationEvent>, Decision<OrderState>> recordNotification() {
        return step -> Decision.unchanged(step.state());
    }
}
