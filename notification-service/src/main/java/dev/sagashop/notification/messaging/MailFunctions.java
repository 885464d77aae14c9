package dev.sagashop.notification.messaging;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.notification.decision.MailDecision;
import dev.sagashop.notification.decision.MailWish;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the customer is told. Which event goes to which function is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class MailFunctions {

    @Bean
    Function<SagaStep<MailWish, OrderConfirmed>, Decision<MailWish>> notifyOfConfirmation() {
        return step -> Decision.of(MailDecision.onConfirmation(step.event()));
    }

    @Bean
    Function<SagaStep<MailWish, OrderCancelled>, Decision<MailWish>> notifyOfCancellation() {
        return step -> Decision.of(MailDecision.onCancellation(step.event()));
    }

    @Bean
    Function<SagaStep<MailWish, OrderShipped>, Decision<MailWish>> notifyOfShipping() {
        return step -> Decision.of(MailDecision.onShipping(step.event()));
    }

    @Bean
    Function<SagaStep<MailWish, PaymentRefunded>, Decision<MailWish>> notifyOfRefund() {
        return step -> Decision.of(MailDecision.onRefund(step.event()));
    }
}
