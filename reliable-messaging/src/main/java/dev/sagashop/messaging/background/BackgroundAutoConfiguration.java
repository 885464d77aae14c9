package dev.sagashop.messaging.background;

import dev.sagashop.messaging.sql.DatabaseClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives a service its supervised threads and the time, and runs each {@link Schedule} that it declares. */
@AutoConfiguration
@EnableConfigurationProperties(BackgroundProperties.class)
public class BackgroundAutoConfiguration {

    @Bean
    DatabaseClock databaseClock(JdbcTemplate jdbc) {
        return new DatabaseClock(jdbc);
    }

    @Bean
    Schedule databaseClockReading(DatabaseClock clock, BackgroundProperties properties) {
        return Schedule.of("readDatabaseClock", clock::read, properties.clockInterval());
    }

    @Bean
    Supervisor supervisor(BackgroundProperties properties, MeterRegistry registry) {
        return new Supervisor(properties, registry);
    }

    @Bean
    ThreadsHealth threadsHealthIndicator(Supervisor supervisor) {
        return new ThreadsHealth(supervisor);
    }

    @Bean
    Schedules schedules(
            List<Schedule> schedules, Supervisor supervisor, BackgroundProperties properties, MeterRegistry registry) {
        return new Schedules(schedules, supervisor, properties, registry);
    }

    @Bean
    SchedulesHealth schedulesHealthIndicator(Schedules schedules) {
        return new SchedulesHealth(schedules);
    }
}
