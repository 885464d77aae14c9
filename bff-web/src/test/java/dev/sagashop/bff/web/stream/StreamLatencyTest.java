package dev.sagashop.bff.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.web.saga.SagaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StreamLatencyTest extends StreamingTest {

    private static final Logger log = LoggerFactory.getLogger(StreamLatencyTest.class);
    private static final int WARM_UP = 20;
    private static final int MEASURED = 101;

    @Test
    void hasAnEventOnTheStreamWithinFiftyMillisecondsOfBeingPublished() {
        timelineHas(events.subList(0, 2));
        List<Long> publishedNanos = new ArrayList<>();

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 2);
            for (int number = 0; number < WARM_UP + MEASURED; number++) {
                int told = client.events().size();
                publishedNanos.add(System.nanoTime());
                publish(List.of(mail()));
                await().pollInterval(Duration.ofMillis(1))
                        .until(() -> client.events().size() > told);
            }

            List<Long> latencies = IntStream.range(WARM_UP, WARM_UP + MEASURED)
                    .mapToObj(number -> client.events().get(number + 2).atNanos() - publishedNanos.get(number))
                    .sorted()
                    .toList();
            Duration median = Duration.ofNanos(latencies.get(MEASURED / 2));
            log.info(
                    "From publishing to the client: median {} ms, 95 % within {} ms",
                    median.toNanos() / 1e6, latencies.get(MEASURED * 95 / 100) / 1e6);
            assertThat(median).isLessThan(Duration.ofMillis(50));
        }
    }

    private SagaEvent mail() {
        SagaEvent mail = events.get(5);
        return new SagaEvent(
                UUID.randomUUID().toString(),
                mail.type(),
                mail.service(),
                mail.occurredAt(),
                events.getFirst().eventId(),
                mail.data());
    }
}
