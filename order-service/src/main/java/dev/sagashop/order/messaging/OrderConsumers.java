package dev.sagashop.order.messaging;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.messaging.Message;

/** One batch consumer for each service that answers, and the topic that this service speaks on. */
@Configuration(proxyBeanMethods = false)
class OrderConsumers {

    /** Made here as well as by those who listen: whoever starts first makes it. */
    @Bean
    NewTopic ordersTopic() {
        return TopicBuilder.name(Topics.ORDERS).partitions(Topics.PARTITIONS).build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> inventoryEvents(BatchConsumers consumers, OrderStates states) {
        return consumers.reactingTo(Topics.INVENTORY, states);
    }

    @Bean
    Consumer<Message<List<byte[]>>> paymentsEvents(BatchConsumers consumers, OrderStates states) {
        return consumers.reactingTo(Topics.PAYMENTS, states);
    }

    @Bean
    Consumer<Message<List<byte[]>>> notificationsEvents(BatchConsumers consumers, OrderStates states) {
        return consumers.reactingTo(Topics.NOTIFICATIONS, states);
    }
}
