package dev.sagashop.inventory.messaging;

import dev.sagashop.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that this service publishes to. */
@Configuration(proxyBeanMethods = false)
class InventoryTopics {

    @Bean
    NewTopic inventoryTopic() {
        return TopicBuilder.name(Topics.INVENTORY).partitions(Topics.PARTITIONS).build();
    }

    /** Compacted: whoever reads it from the beginning knows every product as it is now. */
    @Bean
    NewTopic catalogTopic() {
        return TopicBuilder.name(Topics.CATALOG)
                .partitions(Topics.PARTITIONS)
                .compact()
                .build();
    }
}
