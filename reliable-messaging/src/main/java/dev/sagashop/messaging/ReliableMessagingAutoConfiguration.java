package dev.sagashop.messaging;

import dev.sagashop.messaging.background.BackgroundProperties;
import dev.sagashop.messaging.background.Schedule;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.ConsumerProperties;
import dev.sagashop.messaging.consumer.ConsumerRestarts;
import dev.sagashop.messaging.consumer.DeadLetters;
import dev.sagashop.messaging.consumer.PollTimes;
import dev.sagashop.messaging.consumer.WiringCheck;
import dev.sagashop.messaging.deadletters.DeadLetterLedger;
import dev.sagashop.messaging.deadletters.DeadLetterProperties;
import dev.sagashop.messaging.deadletters.DeadLettersEndpoint;
import dev.sagashop.messaging.deadletters.LetterDesk;
import dev.sagashop.messaging.deadletters.LetterTable;
import dev.sagashop.messaging.outbox.CommitBell;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.messaging.outbox.OutboxHealth;
import dev.sagashop.messaging.outbox.OutboxMetrics;
import dev.sagashop.messaging.outbox.OutboxRelay;
import dev.sagashop.messaging.outbox.OutboxTable;
import dev.sagashop.messaging.outbox.RelayConnections;
import dev.sagashop.messaging.outbox.RelayProperties;
import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.messaging.sql.OptimisticTransactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Gives a service its outbox and its batch consumers. Settings: {@code reliable-messaging.yml}, which it imports. */
@AutoConfiguration
@EnableConfigurationProperties({ConsumerProperties.class, DeadLetterProperties.class, RelayProperties.class})
public class ReliableMessagingAutoConfiguration {

    /** The machine's clock, for what nobody else compares with: {@link DatabaseClock} is for the rest. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    Envelopes envelopes(@Value("${spring.application.name}") String service, DatabaseClock clock) {
        return new Envelopes(service, clock);
    }

    @Bean
    OutboxTable outboxTable(JdbcTemplate jdbc) {
        return new OutboxTable(jdbc);
    }

    @Bean
    CommitBell commitBell(JdbcTemplate jdbc) {
        return new CommitBell(jdbc);
    }

    @Bean
    Outbox outbox(OutboxTable table, EventCodec codec, CommitBell bell) {
        return new Outbox(table, codec, bell);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            ProducerFactory<String, byte[]> producers,
            OutboxTable table,
            RelayProperties properties,
            MeterRegistry registry,
            Supervisor supervisor) {
        return new OutboxRelay(
                RelayConnections.to(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                producers,
                table,
                properties,
                new OutboxMetrics(registry),
                supervisor);
    }

    @Bean
    OutboxHealth outboxHealthIndicator(OutboxRelay relay, OutboxTable table) {
        return new OutboxHealth(relay, table);
    }

    @Bean
    MeterBinder outboxMetrics(OutboxTable table, OutboxRelay relay) {
        return registry -> {
            Gauge.builder("sagashop.outbox.pending", table, OutboxTable::pending)
                    .description("records that are not published yet")
                    .register(registry);
            Gauge.builder("sagashop.outbox.oldest.age", table, OutboxTable::oldestAge)
                    .description("for how long the oldest of them has waited")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("sagashop.outbox.held", relay, OutboxRelay::held)
                    .description("topics, and keys of topics, that this instance cannot publish")
                    .register(registry);
        };
    }

    @Bean
    LetterTable letterTable(JdbcTemplate jdbc) {
        return new LetterTable(jdbc);
    }

    @Bean
    DeadLetters deadLetters(LetterTable table, DeadLetterProperties properties, DatabaseClock clock) {
        return new DeadLetterLedger(table, properties, clock);
    }

    @Bean
    LetterDesk letterDesk(
            LetterTable table,
            BatchConsumers consumers,
            PlatformTransactionManager transactionManager,
            ConsumerProperties consumer,
            MeterRegistry registry,
            DeadLetterProperties properties,
            DatabaseClock clock) {
        return new LetterDesk(
                table, consumers, transactions(transactionManager, consumer), registry, properties, clock);
    }

    private static TransactionOperations transactions(
            PlatformTransactionManager transactionManager, ConsumerProperties properties) {
        return new OptimisticTransactions(new TransactionTemplate(transactionManager), properties.conflictAttempts());
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(LetterDesk desk, DeadLetterProperties properties) {
        return new DeadLettersEndpoint(desk, properties);
    }

    @Bean
    MeterBinder deadLetterMetrics(LetterTable table) {
        return registry -> Gauge.builder("sagashop.dead.letters.open", table, LetterTable::open)
                .description("dead letters that wait for people")
                .register(registry);
    }

    @Bean
    ConsumerRestarts consumerRestarts(MeterRegistry registry) {
        return new ConsumerRestarts(registry);
    }

    @Bean
    Schedule restartConsumers(ConsumerRestarts restarts, BackgroundProperties properties) {
        return Schedule.of("restartConsumers", restarts::startAgain, properties.backOff());
    }

    @Bean
    BatchConsumers batchConsumers(
            ConsumerProperties properties,
            FunctionCatalog catalog,
            PlatformTransactionManager transactionManager,
            JdbcTemplate jdbc,
            Envelopes envelopes,
            EventCodec codec,
            Outbox outbox,
            DeadLetters deadLetters,
            MeterRegistry registry) {
        return new BatchConsumers(
                properties,
                catalog,
                transactions(transactionManager, properties),
                jdbc,
                envelopes,
                codec,
                outbox,
                deadLetters,
                registry);
    }

    @Bean
    WiringCheck wiringCheck(BatchConsumers consumers, ListableBeanFactory beans, Environment environment) {
        return new WiringCheck(consumers, beans, environment);
    }

    /**
     * What keeps the consumer from its work, such as a database that is away, keeps the batch as well, which is tried again
     * for as long as it takes: nothing is given up. By default some failures, such as of a cast, would skip the batch.
     *
     * <p>An event that comes to a consumer at rest is brought at once. Between two polls it lingers: a transaction, its
     * commit and the broker's requests cost nearly the same for one event as for ten. Offsets are committed after several
     * batches, because the marks of processed events already keep one from being processed twice; and at rest when the next
     * poll ends, as nothing is committed while it waits.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> calmAndPersistent(
            ConsumerProperties properties, Environment environment) {
        PollTimes.requireBudgetWithinPollInterval(properties.pollBudget(), environment);
        return (container, destination, group) -> {
            var containerProperties = container.getContainerProperties();
            containerProperties.setIdleBetweenPolls(properties.linger().toMillis());
            containerProperties.setPollTimeout(properties.pollTimeout().toMillis());
            containerProperties.setAckMode(AckMode.TIME);
            containerProperties.setAckTime(properties.offsetInterval().toMillis());
            var backOff = new ExponentialBackOff(properties.backOff().toMillis(), 2);
            backOff.setMaxInterval(properties.outageBackOff().toMillis());
            backOff.setMaxElapsedTime(Long.MAX_VALUE);
            var errorHandler = new DefaultErrorHandler(backOff);
            errorHandler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(errorHandler);
        };
    }
}
