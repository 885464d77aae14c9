package dev.sagashop.payment.reconciliation;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.payment.reconciliation.decision.PaymentsOfWindow;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service does when it is asked what it knows. */
@Configuration(proxyBeanMethods = false)
class ReconciliationMessaging {

    @Bean
    Function<SagaStep<PaymentsOfWindow, ReconciliationRequested>, Decision<PaymentsOfWindow>> reconcilePayments() {
        return step -> step.state().answer(step.event(), step.metadata().time());
    }

    @Bean
    Consumer<Message<List<byte[]>>> reconciliationsEvents(BatchConsumers consumers, PaymentWindows windows) {
        return consumers.reactingTo(windows, Topics.RECONCILIATIONS);
    }
}
