package dev.sagashop.inventory.reconciliation;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.Topics;
import dev.sagashop.inventory.reconciliation.decision.StockOfWindow;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
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
    Function<SagaStep<StockOfWindow, ReconciliationRequested>, Decision<StockOfWindow>> reconcileStock() {
        return step -> step.state().answer(step.event(), step.metadata().time());
    }

    @Bean
    Consumer<Message<List<byte[]>>> reconciliationsEvents(BatchConsumers consumers, StockWindows windows) {
        return consumers.reactingTo(windows, Topics.RECONCILIATIONS);
    }
}
