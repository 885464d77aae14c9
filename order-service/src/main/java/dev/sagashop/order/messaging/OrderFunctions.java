package dev.sagashop.order.messaging;

import dev.sagashop.events.Decision;
import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.NotificationEvent;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderState;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an order reacts to what the other services say. Which event goes where is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class OrderFunctions {

    /** The fan-in of the saga: inventory's answer meets payment's. */
    @Bean
    Function<SagaStep<OrderState, InventoryEvent>, Decision<OrderState>> joinStockOutcome() {
        return step -> OrderDecision.joinStockOutcome(step.state(), step.event());
    }

    /** The fan-in of the saga: payment's answer meets inventory's. */
    @Bean
    Function<SagaStep<OrderState, PaymentEvent>, Decision<OrderState>> joinPaymentOutcome() {
        return step -> OrderDecision.joinPaymentOutcome(step.state(), step.event());
    }

    @Bean
    Function<SagaStep<OrderState, InventoryEvent>, Decision<OrderState>> recordStockCompensation() {
        return step -> OrderDecision.recordStockCompensation(step.state(), step.event());
    }

    @Bean
    Function<SagaStep<OrderState, PaymentEvent>, Decision<OrderState>> recordPaymentCompensation() {
        return step -> OrderDecision.recordPaymentCompensation(step.state(), step.event());
    }

    /** A mail changes no order: it is only on the timeline, where every event is put that has a function. */
    @Bean
    Function<SagaStep<OrderState, NotificationEvent>, Decision<OrderState>> recordNotification() {
        return step -> Decision.unchanged(step.state());
    }
}
