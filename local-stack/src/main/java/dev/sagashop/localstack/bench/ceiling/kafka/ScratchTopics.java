package dev.sagashop.localstack.bench.ceiling.kafka;

import dev.sagashop.localstack.bench.ceiling.CeilingException;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics like the shop's own beside them on the same broker, deleted afterwards with those who read them. */
final class ScratchTopics implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ScratchTopics.class);

    /** What the services ask for. */
    private static final int PARTITIONS = 12;

    private static final short REPLICAS = 1;
    private static final int ANSWER_WITHIN_SECONDS = 30;

    private static final long ASK_AGAIN_AFTER_NANOS = 50_000_000;

    private final String prefix = "ceiling-" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) + "-";
    private final String bootstrapServers;
    private final Admin admin;

    private ScratchTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static ScratchTopics on(String bootstrapServers) {
        ScratchTopics topics = new ScratchTopics(bootstrapServers);
        try {
            List<NewTopic> wanted = topics.names().stream()
                    .map(name -> new NewTopic(name, PARTITIONS, REPLICAS))
                    .toList();
            answered(topics.admin.createTopics(wanted).all());
            topics.awaitLeaders();
            return topics;
        } catch (ExecutionException | TimeoutException e) {
            topics.close(); // some may have been made
            throw new CeilingException("The ceiling's topics could not be made", e);
        }
    }

    /** A topic that was made is not there yet: its partitions answer once the broker leads them. */
    private void awaitLeaders() throws ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = partitions(SagaEvent.topics()).stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_WITHIN_SECONDS);
        boolean led = false;
        while (!led) {
            try {
                answered(admin.listOffsets(ends).all());
                led = true;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_AGAIN_AFTER_NANOS);
            }
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** The name here of a topic of the shop or of a group that reads it. */
    String name(String original) {
        return prefix + original;
    }

    List<TopicPartition> partitions(List<String> originals) {
        return originals.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(name(topic), partition)))
                .toList();
    }

    /** What cannot be deleted now stays, under names that nobody else uses. */
    @Override
    public void close() {
        List<String> groups = Readership.ALL.stream()
                .flatMap(readership -> readership.group().stream())
                .map(this::name)
                .toList();
        try (admin) {
            answered(admin.deleteTopics(names()).all());
            answered(admin.deleteConsumerGroups(groups).all());
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Topics named {}... or their groups were left behind", prefix, e);
        }
    }

    private List<String> names() {
        return SagaEvent.topics().stream().map(this::name).toList();
    }

    private static void answered(KafkaFuture<?> answer) throws ExecutionException, TimeoutException {
        try {
            answer.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CeilingException("Interrupted while the broker worked on the ceiling's topics", e);
        }
    }
}
