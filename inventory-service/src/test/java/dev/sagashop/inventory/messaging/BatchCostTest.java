package dev.sagashop.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.events.Topics;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.StatementCount;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** What a batch costs the database. */
class BatchCostTest extends InventoryServiceTest {

    private static final int STATEMENTS_PER_BATCH = 6;

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Test
    void aLargeBatchTakesAsManyStatementsAsASmallOne() {
        assertThat(statementsForOrders(2)).isEqualTo(STATEMENTS_PER_BATCH);
        assertThat(statementsForOrders(250)).isEqualTo(STATEMENTS_PER_BATCH);
    }

    @Test
    void aBatchThatWasProcessedBeforeTakesOneStatement() {
        Message<List<byte[]>> batch =
                batch(List.of(TestOrder.of(productWithStock(1), 1).placed()));
        sagaEvents.accept(batch);

        assertThat(StatementCount.of(() -> sagaEvents.accept(batch))).isEqualTo(1);
    }

    /** Each order is placed, and then cancelled or shipped, over ten products. */
    private int statementsForOrders(int count) {
        List<String> skus =
                Stream.generate(() -> productWithStock(1000)).limit(10).toList();
        List<Event> events = IntStream.range(0, count)
                .boxed()
                .<Event>mapMulti((i, sink) -> {
                    var order = TestOrder.of(skus.get(i % 10), 1).and(skus.get((i + 3) % 10), 2);
                    sink.accept(order.placed());
                    sink.accept(i % 2 == 0 ? order.cancelled() : order.shipped());
                })
                .toList();
        int statements = StatementCount.of(() -> sagaEvents.accept(batch(events)));
        assertBooksBalance();
        return statements;
    }

    /** What the listener container would make of one poll. */
    private static Message<List<byte[]>> batch(List<Event> events) {
        var codec = new EventCodec();
        int size = events.size();
        return MessageBuilder.withPayload(events.stream().map(codec::write).toList())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(size, Topics.ORDERS))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Collections.nCopies(size, 0))
                .setHeader(
                        KafkaHeaders.OFFSET,
                        IntStream.range(0, size).mapToObj(Long::valueOf).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_KEY,
                        events.stream().map(Event::subject).toList())
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        events.stream()
                                .map(event -> CloudEventHeaders.of(Wire.envelope(event)))
                                .toList())
                .build();
    }
}
