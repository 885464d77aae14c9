package dev.sagashop.messaging.tally;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.SagaStep;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.Message;

/** A service with one reaction, which fails when a test wants it to, and another that makes a loop of some orders. */
@SpringBootApplication
public class TallyService {

    /** An order of this customer fails however often it is tried. */
    public static final String POISONED_CUSTOMER = "poisoned";

    /** Orders of these customers fail until they are taken from here. */
    public static final Set<String> BROKEN_FOR = ConcurrentHashMap.newKeySet();

    /** Orders of these customers are refused: an answer, and no effect. */
    public static final Set<String> REFUSED_FOR = ConcurrentHashMap.newKeySet();

    /** An order of this customer meets an error. */
    public static final String BOTTOMLESS_CUSTOMER = "bottomless";

    /** Orders of these customers take a tenth of a second, and then fail. */
    public static final Set<String> SLOW_FOR = ConcurrentHashMap.newKeySet();

    /** The answer to an order of this product places the order again. */
    public static final String ECHOING_SKU = "ECHO";

    /** How many of the next decisions find the database away. */
    public static final AtomicInteger OUTAGES_LEFT = new AtomicInteger();

    /** How many of the next decisions lose their connection to the database. */
    public static final AtomicInteger CUTS_LEFT = new AtomicInteger();

    /** How many of the next decisions find a database that takes no writes, as after a failover to a standby. */
    public static final AtomicInteger READ_ONLY_LEFT = new AtomicInteger();

    @Bean
    NewTopics topics() {
        return new NewTopics(
                TopicBuilder.name(Topics.INVENTORY)
                        .partitions(Topics.PARTITIONS)
                        .build(),
                TopicBuilder.name(Topics.CATALOG).partitions(Topics.PARTITIONS).build());
    }

    @Bean
    TallyStates tallyStates(JdbcTemplate jdbc) {
        return new TallyStates(jdbc);
    }

    @Bean
    Function<SagaStep<Tally, OrderPlaced>, Decision<Tally>> tallyOrder(JdbcTemplate jdbc) {
        return step -> {
            String customer = step.event().customerId();
            if (customer.equals(POISONED_CUSTOMER) || BROKEN_FOR.contains(customer)) {
                throw new IllegalStateException("poisoned on purpose");
            }
            if (customer.equals(BOTTOMLESS_CUSTOMER)) {
                throw new StackOverflowError("bottomless on purpose");
            }
            if (SLOW_FOR.contains(customer)) {
                jdbc.execute("select pg_sleep(0.1)");
                throw new IllegalStateException("slow and poisoned on purpose");
            }
            if (OUTAGES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new QueryTimeoutException("database away on purpose", new ClassCastException("of all things"));
            }
            if (CUTS_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                jdbc.execute("select pg_terminate_backend(pg_backend_pid())");
            }
            if (REFUSED_FOR.contains(customer)) {
                return Decision.of(
                        step.state(), new StockReservationRefused(step.event().orderId()));
            }
            if (READ_ONLY_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                jdbc.execute("set transaction read only");
            }
            var lines = step.event().lines().stream()
                    .map(line -> new SkuQuantity(line.sku(), line.quantity()))
                    .toList();
            return Decision.of(
                    step.state().plusOne(), new StockReserved(step.event().orderId(), lines));
        };
    }

    /** Places an echoing order again when it hears its own answer to the last time. */
    @Bean
    Function<SagaStep<Tally, StockReserved>, Decision<Tally>> echoReservation(
            @Value("${spring.application.name}") String service) {
        return step -> {
            boolean echoes =
                    step.event().lines().stream().anyMatch(line -> line.sku().equals(ECHOING_SKU));
            return echoes && step.metadata().source().equals("/" + service)
                    ? Decision.of(
                            step.state(),
                            TestOrder.of(ECHOING_SKU, 1)
                                    .withId(step.event().orderId())
                                    .placed())
                    : Decision.unchanged(step.state());
        };
    }

    @Bean
    Consumer<Message<List<byte[]>>> inventoryEvents(BatchConsumers consumers, TallyStates states) {
        return consumers.reactingTo(states, "inventory");
    }

    @Bean
    Consumer<Message<List<byte[]>>> ordersEvents(BatchConsumers consumers, TallyStates states) {
        return consumers.reactingTo(states, "orders");
    }
}
