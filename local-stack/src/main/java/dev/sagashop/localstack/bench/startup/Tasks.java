package dev.sagashop.localstack.bench.startup;

import dev.sagashop.infrastructure.Database;
import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Gives every service its first work, made after what a shop that was open has published. */
final class Tasks implements AutoCloseable {
    private final String broker;
    private final Database database;
    private final Map<Part, Event> models;
    private final KafkaProducer<String, byte[]> producer;

    private Tasks(LocalStack shop, Map<Part, Event> models) {
        this.broker = shop.broker().bootstrapServers();
        this.database = shop.database();
        this.models = models;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    }

    /** The shop has served a customer, and has one of each event. */
    static Tasks after(LocalStack shop) throws InterruptedException {
        Map<Part, Event> models = new EnumMap<>(Part.class);
        for (Part service : Part.coreServices()) {
            models.put(service, model(shop.broker().bootstrapServers(), FirstWork.of(service)));
        }
        return new Tasks(shop, models);
    }

    private static Event model(String broker, FirstWork work) throws InterruptedException {
        List<Event> found = new ArrayList<>();
        try (Effects topic = Effects.fromTheBeginning(broker, work.topic())) {
            Awaiting.until(
                    () -> {
                        topic.next().stream()
                                .map(Event::new)
                                .filter(event -> event.isOf(work.type()))
                                .forEach(found::add);
                        return !found.isEmpty();
                    },
                    "an event " + work.type());
        }
        return found.getFirst();
    }

    /** The work waits for a service that is to be started, at that address. */
    Task give(Part service, String url) {
        return switch (service) {
            case BFF_WEB -> new AnsweredRequest(url + "/api/orders");
            case BFF_MOBILE -> new AnsweredRequest(url + "/mobile/orders");
            case ORDER_SERVICE, PAYMENT_SERVICE, INVENTORY_SERVICE, NOTIFICATION_SERVICE ->
                event(service, FirstWork.of(service), UUID.randomUUID().toString());
            case KAFKA, POSTGRES, SMTP, MAILBOX -> throw new IllegalArgumentException(service.label());
        };
    }

    private Task event(Part service, FirstWork work, String key) {
        Task task = work.isWrittenDown()
                ? RememberedProduct.in(database, key)
                : new AnsweredEvent(Effects.fromNow(broker, work.answers()), key);
        producer.send(Objects.requireNonNull(models.get(service)).about(key));
        producer.flush();
        return task;
    }

    @Override
    public void close() {
        producer.close();
    }
}
