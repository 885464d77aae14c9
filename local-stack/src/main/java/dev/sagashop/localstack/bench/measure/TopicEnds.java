package dev.sagashop.localstack.bench.measure;

import dev.sagashop.localstack.bench.BenchException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** How many messages each topic was ever given. */
final class TopicEnds implements AutoCloseable {

    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> question;

    TopicEnds(String bootstrapServers) throws InterruptedException {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        try {
            List<TopicDescription> topics =
                    List.copyOf(admin.describeTopics(admin.listTopics().names().get())
                            .allTopicNames()
                            .get()
                            .values());
            question = topics.stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        } catch (ExecutionException e) {
            throw new BenchException("The broker at " + bootstrapServers + " does not tell its topics", e);
        }
    }

    Map<String, Long> read() throws InterruptedException {
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(question).all().get();
            Map<String, Long> byTopic = new TreeMap<>();
            ends.forEach((partition, end) -> byTopic.merge(partition.topic(), end.offset(), Long::sum));
            return byTopic;
        } catch (ExecutionException e) {
            throw new BenchException("The broker does not tell where its topics end", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
