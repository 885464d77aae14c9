package dev.sagashop.saga.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.EventType;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.cloudevents.MalformedEventException;
import dev.sagashop.messaging.fixtures.Mutations;
import dev.sagashop.saga.dsl.DeadLetters;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Somebody floods the topics with events that cannot be read, while customers order. */
class SpoiledEventsTest {

    private static final int OF_EACH_TYPE = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> SAGA_TOPICS =
            Set.of(Topics.ORDERS, Topics.PAYMENTS, Topics.INVENTORY, Topics.NOTIFICATIONS);
    private static final List<String> SERVICES =
            List.of("order-service", "payment-service", "inventory-service", "notification-service");

    private final Shop shop = Shop.running();
    private final EventCodec codec = new EventCodec();

    @Test
    void eachIsADeadLetterOfEachServiceThatWantsItsTypeAndNoOrderNotices() {
        Map<String, DeadLetters> letters = SERVICES.stream().collect(Collectors.toMap(name -> name, shop::deadLetters));
        List<PlacedOrder> orders = new ArrayList<>();

        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", shop.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            sagaTypes().forEach(type -> {
                spoiledEventsOf(type).forEach(producer::send);
                orders.add(shop.newCustomer().places(1, Shop.TEA, "pm_card_visa"));
            });
        }

        orders.forEach(order -> order.becomes("SHIPPED"));
        letters.forEach((service, desk) -> {
            long expected = OF_EACH_TYPE
                    * sagaTypes().filter(type -> shop.reacts(service, type)).count();
            await(service).atMost(PATIENCE).until(desk::open, open -> open == expected);
            assertThat(desk.discardAll("sent by a test")).isEqualTo(expected);
        });
        shop.invariantsHold();
    }

    private static Stream<EventType> sagaTypes() {
        return Stream.of(EventType.values()).filter(type -> SAGA_TOPICS.contains(type.topic()));
    }

    private Stream<ProducerRecord<String, byte[]>> spoiledEventsOf(EventType type) {
        String sample = sampleOf(type);
        var mutations = new Mutations(new SplittableRandom(17 + type.ordinal()));
        return Stream.generate(() -> mutations.of(sample))
                .filter(data -> cannotBeRead(type, data))
                .limit(OF_EACH_TYPE)
                .map(data -> event(type, data));
    }

    private boolean cannotBeRead(EventType type, byte[] data) {
        try {
            codec.read(type, data);
            return false;
        } catch (MalformedEventException e) {
            return true;
        }
    }

    private static ProducerRecord<String, byte[]> event(EventType type, byte[] data) {
        String orderId = UUID.randomUUID().toString();
        var spoiled = new ProducerRecord<>(type.topic(), orderId, data);
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.randomUUID().toString(),
                        CloudEventHeaders.TYPE,
                        type.wireName(),
                        CloudEventHeaders.SOURCE,
                        "/nobody",
                        CloudEventHeaders.SUBJECT,
                        orderId,
                        CloudEventHeaders.TIME,
                        "2026-01-01T12:00:00Z")
                .forEach((name, value) -> spoiled.headers().add(name, value.getBytes(UTF_8)));
        return spoiled;
    }

    private static String sampleOf(EventType type) {
        String file = "/dev/sagashop/events/samples/" + type.wireName() + ".json";
        try (InputStream sample = EventType.class.getResourceAsStream(file)) {
            return new String(sample.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
