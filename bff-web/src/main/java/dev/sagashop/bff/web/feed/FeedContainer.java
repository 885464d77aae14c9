package dev.sagashop.bff.web.feed;

import dev.sagashop.events.Topics;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonLoggingErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/**
 * Reads all partitions of the orders' topics from their end, in no group: every instance needs every event, and where
 * one has come to concerns nobody else, so nothing is committed. Without Kafka the BFF starts and works all the same.
 */
@Configuration(proxyBeanMethods = false)
class FeedContainer {

    private static final List<String> TOPICS =
            List.of(Topics.ORDERS, Topics.PAYMENTS, Topics.INVENTORY, Topics.NOTIFICATIONS);

    @Bean
    KafkaMessageListenerContainer<String, byte[]> eventFeedContainer(
            ConsumerFactory<String, byte[]> consumers, FeedReader reader, FeedProperties properties) {
        var bounds = new ContainerProperties(endsOfAllPartitions());
        bounds.setMessageListener(reader);
        bounds.setAckMode(AckMode.MANUAL); // and nobody ever does
        bounds.setPollTimeout(properties.pollTimeout().toMillis());
        bounds.setIdleBetweenPolls(properties.linger().toMillis());
        bounds.setIdleEventInterval(properties.pollTimeout().toMillis());
        bounds.setIdleBeforeDataMultiplier(1);
        var container = new KafkaMessageListenerContainer<>(consumers, bounds);
        var passOver = new CommonLoggingErrorHandler();
        passOver.setAckAfterHandle(false);
        container.setCommonErrorHandler(passOver);
        container.setAutoStartup(false); // by FeedStarter: a start that fails must not fail the context's
        return container;
    }

    private static TopicPartitionOffset[] endsOfAllPartitions() {
        return TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(number -> new TopicPartitionOffset(topic, number, SeekPosition.END)))
                .toArray(TopicPartitionOffset[]::new);
    }
}
