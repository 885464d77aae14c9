package dev.sagashop.order.reconciliation;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.order.reconciliation.decision.WindowDecision;
import dev.sagashop.order.reconciliation.decision.WindowState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.messaging.Message;

/** The functions of the auditor: one that fans out, one that fans in, and one for when nobody answers. */
@Configuration(proxyBeanMethods = false)
class ReconciliationFunctions {

    /** Answers are large, and of no use once the next audit begins. */
    @Bean
    NewTopic reconciliationsTopic(
            @Value(
                            "${spring.cloud.stream.kafka.bindings.reconciliationsEvents-in-0.consumer.topic.properties.retention.ms}")
                    String retentionMillis) {
        return TopicBuilder.name(Topics.RECONCILIATIONS)
                .partitions(Topics.PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, retentionMillis)
                .build();
    }

    @Bean
    Function<StartReconciliation, Reconciliation> startReconciliation(Reconciliations reconciliations) {
        return reconciliations::start;
    }

    @Bean
    Function<SagaStep<WindowState, ReconciliationEvent>, Decision<WindowState>> joinReconciliation() {
        return step -> WindowDecision.join(step.state(), step.event());
    }

    /** Tells how many it gave up. */
    @Bean
    Supplier<Integer> giveUpStalledReconciliation(Reconciliations reconciliations) {
        return () -> {
            int givenUp = reconciliations.giveUpStalled();
            reconciliations.dropAnswersOfEnded();
            return givenUp;
        };
    }

    @Bean
    Consumer<Message<List<byte[]>>> reconciliationsEvents(BatchConsumers consumers, Windows windows) {
        return consumers.reactingTo(windows, Topics.RECONCILIATIONS);
    }
}
