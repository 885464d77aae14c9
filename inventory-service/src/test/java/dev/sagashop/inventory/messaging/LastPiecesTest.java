package dev.sagashop.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Event;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.Topics;
import dev.sagashop.inventory.InventoryServiceApplication;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.testing.TestConnections;
import dev.sagashop.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Many want what few can have, and two instances of the service hand it out. */
class LastPiecesTest extends InventoryServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private TestDatabase database;

    @Test
    void twoInstancesSellTheLastFiftyPiecesFiftyTimes() {
        String sku = productWithStock(50);
        List<TestOrder> orders =
                Stream.generate(() -> TestOrder.of(sku, 1)).limit(200).toList();
        try (var second = secondInstance()) {
            awaitItsShareOfTheWork(second);
            double before = processedBy(second);

            Wire.send(orders.stream().map(TestOrder::placed).toArray(Event[]::new));

            List<Event> answers = awaitAnswers(orders);
            assertThat(answers).filteredOn(StockReserved.class::isInstance).hasSize(50);
            assertThat(answers).filteredOn(StockRejected.class::isInstance).hasSize(150);
            assertThat(processedBy(second) - before).isBetween(1.0, 199.0);
        }
        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 50, 0, 50, 50, 0));
        assertBooksBalance();
    }

    private static List<Event> awaitAnswers(List<TestOrder> orders) {
        var inventory = Topic.named(Topics.INVENTORY);
        Set<String> subjects =
                orders.stream().map(order -> order.id().toString()).collect(Collectors.toSet());
        return await()
                .atMost(PATIENCE)
                .until(() -> inventory.records(subjects), answers -> answers.size() >= orders.size())
                .stream()
                .map(PublishedEvent::event)
                .toList();
    }

    private void awaitItsShareOfTheWork(ConfigurableApplicationContext instance) {
        String plenty = productWithStock(100_000);
        await().atMost(PATIENCE).until(() -> {
            Wire.send(Stream.generate(() -> TestOrder.of(plenty, 1).placed())
                    .limit(24)
                    .toArray(Event[]::new));
            return processedBy(instance) > 0;
        });
    }

    private static double processedBy(ConfigurableApplicationContext instance) {
        return instance.getBean(MeterRegistry.class)
                .counter("sagashop.events.processed", "topic", Topics.ORDERS)
                .count();
    }

    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(InventoryServiceApplication.class)
                .initializers(new TestConnections(database))
                .run("--server.port=0");
    }
}
