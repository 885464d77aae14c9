package dev.sagashop.chaos.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.network.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosBrokersTest {

    private static final String TOPIC = "orders";

    @Test
    void ofThreeBrokersAnyOneMayBeKilled(@TempDir Path directory) throws Exception {
        var shop = new ShopDirectory(directory);
        shop.create();
        List<Link> links = Stream.generate(Link::new).limit(3).toList();
        try (ChaosBrokers brokers = ChaosBrokers.start(shop, links);
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            int leader = partition(admin).leader().id();

            brokers.kill(leader, Duration.ZERO);
            send(links, "placed");

            assertThat(partition(admin).isr()).hasSize(3);
        } finally {
            links.forEach(Link::close);
        }
    }

    private static TopicPartitionInfo partition(Admin admin) throws Exception {
        return admin.describeTopics(List.of(TOPIC))
                .allTopicNames()
                .get(20, TimeUnit.SECONDS)
                .get(TOPIC)
                .partitions()
                .getFirst();
    }

    /** As a service does: past the links nobody gets to know the brokers. */
    private static void send(List<Link> links, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + links.getFirst().port(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(20, TimeUnit.SECONDS);
        }
    }
}
