package dev.sagashop.notification.messaging;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.consumer.BatchConsumers;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The batch consumer of the topics that customers are told of. */
@Configuration(proxyBeanMethods = false)
class MailConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> sagaEvents(BatchConsumers consumers, MailStates states) {
        return consumers.reactingTo(states, Topics.ORDERS, Topics.PAYMENTS);
    }
}
