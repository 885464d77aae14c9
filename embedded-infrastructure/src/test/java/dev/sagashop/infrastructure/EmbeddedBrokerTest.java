package dev.sagashop.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final String TOPIC = "orders";

    @Test
    void keepsItsRecordsWhenStartedAgain(@TempDir Path temporary) throws Exception {
        Path directory = temporary.resolve("kafka");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            createTopic(broker);
            send(broker, "placed");
        }
        // Lost with the last power: without it the broker would start and serve no partition.
        Files.delete(directory.resolve("meta.properties"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            send(broker, "confirmed");
            assertThat(received(broker, 2)).containsExactly("placed", "confirmed");
        }
    }

    @Test
    void refusesDataOfABrokerThatItDoesNotKnow(@TempDir Path temporary) throws Exception {
        Path directory = Files.createDirectories(temporary.resolve("kafka"));
        Files.createDirectory(directory.resolve("__cluster_metadata-0"));
        Files.createFile(directory.resolve("meta.properties"));

        assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("meta.properties is lost");
    }

    @Test
    void refusesAPathThatKafkaTakesForTwo(@TempDir Path directory) {
        assertThatThrownBy(() -> EmbeddedBroker.start(directory.resolve("a,b"), 0))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("Kafka takes a path with a comma for two: " + directory.resolve("a,b"));
    }

    @Test
    void tellsThoseBehindTheProxyNothingButTheProxy(@TempDir Path directory) throws Exception {
        int port = Loopback.portOrAnyFree(0);
        var node = new BrokerCluster.Node(
                1, Loopback.portOrAnyFree(0), Loopback.portOrAnyFree(0), new ProxiedListener(port, port));
        var cluster = new BrokerCluster(Uuid.randomUuid().toString(), List.of(node));
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, cluster, node.id());
                Admin direct = Admin.create(connection(broker));
                Admin behind = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            assertThat(portsToldTo(direct)).containsExactly(broker.port());
            assertThat(portsToldTo(behind)).containsExactly(port);
        }
    }

    private static List<Integer> portsToldTo(Admin client) throws Exception {
        return client.describeCluster().nodes().get(20, TimeUnit.SECONDS).stream()
                .map(Node::port)
                .toList();
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(connection(broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> received(EmbeddedBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            List<String> values = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
            return values;
        }
    }

    private static Map<String, Object> connection(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
