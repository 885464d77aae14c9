package dev.sagashop.localstack.bench.ceiling.kafka;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.ceiling.CeilingSettings;
import dev.sagashop.localstack.bench.ceiling.Crew;
import dev.sagashop.localstack.bench.ceiling.Loop;
import dev.sagashop.localstack.bench.ceiling.Pace;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.util.List;

/** Orders' events over the broker: a publisher for each service, and everybody who reads. */
public final class KafkaLoop implements Loop {
    /** Batches that may be under way to the slowest reader. */
    private static final int BATCHES_UNREAD = 10;

    private final ScratchTopics topics;
    private final List<Reader> readers;
    private final List<Publisher> publishers;
    private final Pace readersPace;

    private KafkaLoop(ScratchTopics topics, List<SagaEvent> order, int batch) {
        this.topics = topics;
        this.readers = Readership.ALL.stream()
                .map(readership -> new Reader(topics, readership, order))
                .toList();
        this.publishers = Part.coreServices().stream()
                .map(service -> new Publisher(topics, service, order, batch))
                .toList();
        this.readersPace = Pace.bounded(this::orders, (long) BATCHES_UNREAD * batch);
    }

    /** Makes the topics that it works on. */
    public static KafkaLoop on(String bootstrapServers, CeilingSettings settings) {
        return new KafkaLoop(
                ScratchTopics.on(bootstrapServers), SagaEvent.ofOrder(settings.shipping()), settings.batch());
    }

    @Override
    public void start(Crew crew, Pace ahead) {
        for (Reader reader : readers) {
            crew.start(() -> reader.run(crew));
        }
        for (Publisher publisher : publishers) {
            crew.start(() -> publisher.run(crew, (orders, stillWorking) -> {
                ahead.await(orders, stillWorking);
                readersPace.await(orders, stillWorking);
            }));
        }
    }

    /** An order counts when everybody has read all that concerns them. */
    @Override
    public long orders() {
        return readers.stream().mapToLong(Reader::orders).min().orElse(0);
    }

    @Override
    public void close() {
        topics.close();
    }
}
