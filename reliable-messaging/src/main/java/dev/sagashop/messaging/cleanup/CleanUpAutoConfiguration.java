package dev.sagashop.messaging.cleanup;

import static dev.sagashop.messaging.cleanup.History.ON_PAGES;

import dev.sagashop.messaging.ReliableMessagingAutoConfiguration;
import dev.sagashop.messaging.background.Schedule;
import dev.sagashop.messaging.cleanup.History.Recognises;
import dev.sagashop.messaging.consumer.ConsumerProperties;
import dev.sagashop.messaging.sql.DatabaseClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service the clean-up of what messaging keeps, and of each further {@link History} that it declares. */
@AutoConfiguration(after = ReliableMessagingAutoConfiguration.class)
@EnableConfigurationProperties(CleanUpProperties.class)
public class CleanUpAutoConfiguration {

    /** A letter that is replayed after all finds the mark of its event, if that had its effect by another delivery. */
    @Bean
    History processedEvents(CleanUpProperties properties) {
        String remove = """
                delete from processed_event where %s and processed_at < :before and not exists (
                    select from dead_letter
                    where status <> 'REPLAYED' and lower(dead_letter.event_id) = processed_event.event_id::text)""";
        return new History(
                "processed_event",
                "processed_at",
                remove.formatted(ON_PAGES),
                properties.processedEvents(),
                Recognises.REDELIVERIES);
    }

    /** Without its letter, a record that is delivered again would be a new one, and open. */
    @Bean
    History settledDeadLetters(CleanUpProperties properties) {
        String remove = "delete from dead_letter where " + ON_PAGES + " and status <> 'OPEN' and resolved_at < :before";
        return new History("dead_letter", "failed_at", remove, properties.deadLetters(), Recognises.REDELIVERIES);
    }

    @Bean
    Supplier<Integer> cleanUpHistory(
            List<History> histories,
            JdbcClient jdbc,
            KafkaAdmin kafka,
            ConsumerProperties consumers,
            PlatformTransactionManager transactionManager,
            CleanUpProperties properties,
            MeterRegistry registry,
            DatabaseClock clock) {
        var laps = new LapTable(jdbc);
        return new CleanUp(
                histories,
                laps,
                new TopicRetention(
                        kafka.getConfigurationProperties(),
                        consumers.reactions().keySet(),
                        properties.brokerPatience()),
                new TransactionTemplate(transactionManager),
                properties,
                new CleanUpMetrics(histories, laps, registry, clock),
                clock);
    }

    @Bean
    Schedule cleanUp(@Qualifier("cleanUpHistory") Supplier<Integer> cleanUpHistory, CleanUpProperties properties) {
        return Schedule.of("cleanUpHistory", cleanUpHistory, properties.interval());
    }
}
