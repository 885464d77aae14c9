package dev.sagashop.order.catalog;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.order.decision.CatalogDecision;
import dev.sagashop.order.decision.CatalogEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service does when the catalogue changes. */
@Configuration(proxyBeanMethods = false)
class CatalogMessaging {

    @Bean
    Function<SagaStep<CatalogEntry, ProductChanged>, Decision<CatalogEntry>> rememberProduct() {
        return step -> CatalogDecision.rememberProduct(step.state(), step.event());
    }

    @Bean
    Consumer<Message<List<byte[]>>> catalogEvents(BatchConsumers consumers, CatalogStates states) {
        return consumers.reactingTo(states, Topics.CATALOG);
    }
}
