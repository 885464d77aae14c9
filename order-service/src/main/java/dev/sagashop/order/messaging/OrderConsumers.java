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

/** The batch consumer of what the other services answer, and the topic that this service speaks on. */
@Configuration(proxyBeanMethods = false)
class OrderConsumers {

    /** Made here as well as by those who listen: whoever starts first makes it. */
    @Bean
    NewTopic ordersTopic() {
        return TopicBuilder.name(Topics.ORDERS).partitions(Topics.PARTITIONS).build();
    }

    /**
     * Inventory's, payment's and the mails' events meet in the same orders: one consumer for all three locks an order once
     * for what it got from them together, and no two consumers wait for each other's locks.
     */
    @Bean
    Consumer<Message<List<byte[]>>> sagaEvents(BatchConsumers consumers, OrderStates states) {
        return consumers.reactingTo(states, Topics.INVENTORY, Topics.PAYMENTS, Topics.NOTIFICATIONS);
    }
}
