package dev.sagashop.messaging.consumer;

import static dev.sagashop.testing.ExpectedCosts.assertAllocatesAtMost;

import com.sun.management.ThreadMXBean;
import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.outbox.HeadersJson;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;

/** What an event of two lines leaves for the garbage collector, on its way in and on its way out. */
class AllocationsTest {

    private static final int EVENTS = 500;
    private static final int ROUNDS = 60;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final EventCodec codec = new EventCodec();
    private final List<OrderPlaced> events = Stream.generate(
                    () -> TestOrder.ofCoffee().and("MUG-BLU-300", 1).placed())
            .limit(EVENTS)
            .toList();

    @Test
    void readingEvents() {
        Message<List<byte[]>> poll = Poll.of(events);
        var sorter = new BatchSorter(Map.of(EventType.ORDER_PLACED, "tallyOrder"), codec, 20);

        assertAllocatesAtMost(
                "bytes.allocated.to.read.an.event",
                leastPerEvent(() -> sorter.sort(IncomingRecords.of(poll)).size()));
    }

    @Test
    void writingEvents() {
        var envelopes = new Envelopes("order-service", Clock.systemUTC());
        var cause = new Cause(UUID.randomUUID(), "ada", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", 0);

        assertAllocatesAtMost(
                "bytes.allocated.to.write.an.event",
                leastPerEvent(() -> events.stream()
                        .map(event -> envelopes.envelope(event, cause))
                        .mapToInt(this::write)
                        .sum()));
    }

    private int write(Envelope<OrderPlaced> envelope) {
        return HeadersJson.write(CloudEventHeaders.of(envelope)).length() + codec.write(envelope.event()).length;
    }

    /** The least of many rounds: the first ones are interpreted, and allocate what compiled code does not. */
    private static long leastPerEvent(Runnable round) {
        return LongStream.generate(() -> {
                            long before = THREAD.getCurrentThreadAllocatedBytes();
                            round.run();
                            return THREAD.getCurrentThreadAllocatedBytes() - before;
                        })
                        .limit(ROUNDS)
                        .min()
                        .orElseThrow()
                / EVENTS;
    }
}
