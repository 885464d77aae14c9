package dev.sagashop.notification.messaging;

import dev.sagashop.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Creates the topic that this service publishes to; what is there already stays as it is. */
@Configuration(proxyBeanMethods = false)
class NotificationTopics {

    @Bean
    NewTopic notificationsTopic() {
        return TopicBuilder.name(Topics.NOTIFICATIONS)
                .partitions(Topics.PARTITIONS)
                .build();
    }
}
