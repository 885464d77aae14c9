package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.outbox.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/** Each mistake in a service's {@code application.yml} stops its start with a line that says where and what it is. */
class MiswiredReactionsTest {

    private static final String REACTIONS = "sagashop.messaging.reactions.";

    private final ApplicationContextRunner unwired = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ContextFunctionCatalogAutoConfiguration.class))
            .withUserConfiguration(Warehouse.class);

    private final ApplicationContextRunner service = unwired.withPropertyValues(
            "spring.cloud.stream.bindings.sagaEvents-in-0.destination=orders",
            REACTIONS + "orders.OrderPlaced=reserveStock",
            REACTIONS + "orders.OrderConfirmed=noteOrder",
            REACTIONS + "orders.OrderCancelled=releaseStock",
            REACTIONS + "orders.OrderShipped=ignored");

    @Test
    void aServiceThatIsWiredAsItShouldBeStarts() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders.OrderCancelled=reserveStock | orders.OrderCancelled names reserveStock, which takes OrderPlaced, not OrderCancelled
            orders.OrderPlaced=releaseStock    | orders.OrderPlaced names releaseStock, which takes OrderCancelled, not OrderPlaced
            orders.OrderPlaced=reservStock     | orders.OrderPlaced names reservStock, and there is no function of that name
            orders.OrderPlaced=countLetters    | orders.OrderPlaced names countLetters, which takes String and gives Integer, not a SagaStep and a Decision
            orders.OrderShipped=               | orders.OrderShipped names , and there is no function of that name
            orders.OrderPlcaed=reserveStock    | orders.OrderPlcaed is no event of topic orders, which has OrderPlaced, OrderConfirmed, OrderCancelled, OrderShipped
            orders.StockReserved=noteOrder     | orders.StockReserved is no event of topic orders, which has OrderPlaced, OrderConfirmed, OrderCancelled, OrderShipped
            payments.PaymentVoided=noteOrder   | payments: no consumer of this service reads a topic payments
            order.OrderPlaced=reserveStock     | order: no consumer of this service reads a topic order
            """)
    void aReactionThatCannotBeRightStopsTheStart(String setting, String mistake) {
        service.withPropertyValues(REACTIONS + setting)
                .run(context -> assertThat(linesOf(context.getStartupFailure())).contains(REACTIONS + mistake));
    }

    @Test
    void aFunctionOfOtherStatesStopsTheStart() {
        service.withUserConfiguration(Library.class)
                .withPropertyValues(REACTIONS + "orders.OrderPlaced=judgeText")
                .run(context -> assertThat(linesOf(context.getStartupFailure()))
                        .containsExactly(REACTIONS + "orders.OrderPlaced names judgeText, which decides upon Text,"
                                + " not upon Stock as this consumer"));
    }

    @Test
    void anEventWithoutAReactionHasToBeIgnoredExplicitly() {
        unwired.withPropertyValues(
                        REACTIONS + "orders.OrderPlaced=reserveStock",
                        REACTIONS + "orders.OrderConfirmed=noteOrder",
                        REACTIONS + "orders.OrderCancelled=releaseStock")
                .run(context -> assertThat(linesOf(context.getStartupFailure()))
                        .containsExactly(REACTIONS
                                + "orders.OrderShipped is missing: name the function that reacts to it, or ignored"));
    }

    @Test
    void aTopicWithoutReactionsStopsTheStart() {
        unwired.run(context -> assertThat(linesOf(context.getStartupFailure()))
                .containsExactly(REACTIONS + "orders is missing: a consumer of this service reads that topic"));
    }

    @Test
    void aFunctionThatReactsToNothingStopsTheStart() {
        service.withPropertyValues(REACTIONS + "orders.OrderConfirmed=ignored")
                .run(context -> assertThat(linesOf(context.getStartupFailure()))
                        .containsExactly("function noteOrder reacts to no event: no entry of"
                                + " sagashop.messaging.reactions names it"));
    }

    @Test
    void aConsumerThatIsBoundToAnotherTopicStopsTheStart() {
        service.withPropertyValues("spring.cloud.stream.bindings.sagaEvents-in-0.destination=orders,payments")
                .run(context -> assertThat(linesOf(context.getStartupFailure()))
                        .containsExactly("spring.cloud.stream.bindings.sagaEvents-in-0.destination is orders,payments,"
                                + " and the consumer reacts to orders"));
    }

    @Test
    void aConsumerThatIsBoundToNothingStopsTheStart() {
        assertThat(ReactionCheck.mistakeOfBinding("sagaEvents", List.of("orders"), null))
                .contains("spring.cloud.stream.bindings.sagaEvents-in-0.destination is missing: it has to be orders");
    }

    private static List<String> linesOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof MiswiredException)) {
            cause = Objects.requireNonNull(cause, "it started").getCause();
        }
        return ((MiswiredException) cause).mistakes();
    }

    record Stock() {}

    record Text() {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ConsumerProperties.class)
    static class Warehouse {

        @Bean
        Function<SagaStep<Stock, OrderPlaced>, Decision<Stock>> reserveStock() {
            return step -> Decision.unchanged(step.state());
        }

        @Bean
        Function<SagaStep<Stock, OrderCancelled>, Decision<Stock>> releaseStock() {
            return step -> Decision.unchanged(step.state());
        }

        @Bean
        Function<SagaStep<Stock, OrderEvent>, Decision<Stock>> noteOrder() {
            return step -> Decision.unchanged(step.state());
        }

        @Bean
        Function<String, Integer> countLetters() {
            return String::length;
        }

        @Bean
        Consumer<Message<List<byte[]>>> sagaEvents(BatchConsumers consumers) {
            return consumers.reactingTo(new StockStates(), "orders");
        }

        @Bean
        BatchConsumers consumers(ConsumerProperties properties, FunctionCatalog catalog) {
            return new BatchConsumers(
                    properties,
                    catalog,
                    mock(TransactionOperations.class),
                    mock(JdbcTemplate.class),
                    mock(Envelopes.class),
                    new EventCodec(),
                    mock(Outbox.class),
                    mock(DeadLetters.class),
                    new SimpleMeterRegistry());
        }

        @Bean
        WiringCheck wiringCheck(BatchConsumers consumers, ListableBeanFactory beans, Environment environment) {
            return new WiringCheck(consumers, beans, environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Library {

        @Bean
        Function<SagaStep<Text, OrderPlaced>, Decision<Text>> judgeText() {
            return step -> Decision.unchanged(step.state());
        }
    }

    static class StockStates implements States<Stock> {

        @Override
        public WorkingSet<Stock> load(List<Envelope<?>> batch) {
            throw new UnsupportedOperationException();
        }
    }
}
