package dev.sagashop.chaos.verdict;

import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What is on the broker and nobody has read yet. */
final class Topics implements AutoCloseable {

    private final Admin admin;

    Topics(ChaosShop shop) {
        this.admin = Admin.create(Map.of("bootstrap.servers", shop.brokerAddress()));
    }

    /** Where a service has not read, and committed, all that is on its topics. */
    Check read() throws InterruptedException {
        return new Check("every service has read every event", unread());
    }

    boolean areRead() throws InterruptedException {
        return unread().isEmpty();
    }

    private List<String> unread() throws InterruptedException {
        List<String> unread = new ArrayList<>();
        for (Part service : Part.coreServices()) {
            Map<TopicPartition, OffsetAndMetadata> read = got(() -> admin.listConsumerGroupOffsets(service.label())
                    .partitionsToOffsetAndMetadata()
                    .get());
            Map<TopicPartition, Long> ends = ends(read.keySet());
            read.entrySet().stream()
                    .filter(entry -> entry.getValue().offset() < ends.getOrDefault(entry.getKey(), 0L))
                    .forEach(entry -> unread.add(service.label() + " on " + entry.getKey()));
        }
        return unread;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) throws InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> ends = got(() -> admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get());
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** An answer of the broker, which runs and is troubled by nobody. */
    private static <T> T got(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say what is on it", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    @Override
    public void close() {
        admin.close();
    }
}
