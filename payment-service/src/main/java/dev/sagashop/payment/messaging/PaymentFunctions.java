package dev.sagashop.payment.messaging;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.PaymentDecision;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The functions of the payment service; {@code application.yml} says which event calls which. */
@Configuration(proxyBeanMethods = false)
class PaymentFunctions {

    @Bean
    Function<SagaStep<OrderPayment, OrderPlaced>, Decision<OrderPayment>> authorizePayment() {
        return step -> PaymentDecision.authorize(step.state(), step.event());
    }

    @Bean
    Function<SagaStep<OrderPayment, OrderConfirmed>, Decision<OrderPayment>> capturePayment() {
        return step -> PaymentDecision.capture(step.state(), step.event());
    }

    /** The compensation of both. */
    @Bean
    Function<SagaStep<OrderPayment, OrderCancelled>, Decision<OrderPayment>> voidOrRefundPayment() {
        return step -> PaymentDecision.voidOrRefund(step.state(), step.event());
    }

    @Bean
    Consumer<Message<List<byte[]>>> sagaEvents(BatchConsumers consumers, PaymentStates states) {
        return consumers.reactingTo(states, Topics.ORDERS);
    }
}
