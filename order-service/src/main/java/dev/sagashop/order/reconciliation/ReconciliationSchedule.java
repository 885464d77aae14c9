package dev.sagashop.order.reconciliation;

import dev.sagashop.messaging.background.Schedule;
import dev.sagashop.messaging.sql.DatabaseClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When the auditor comes by itself. All instances want to begin at the same moment, by the same name: one does. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReconciliationSchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationSchedule.class);

    private final Function<StartReconciliation, Reconciliation> startReconciliation;
    private final ReconciliationProperties properties;
    private final DatabaseClock clock;

    ReconciliationSchedule(
            Function<StartReconciliation, Reconciliation> startReconciliation,
            ReconciliationProperties properties,
            DatabaseClock clock) {
        this.startReconciliation = startReconciliation;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!ScheduledTaskRegistrar.CRON_DISABLED.equals(properties.cron())) {
            registrar.addTriggerTask(this::startOfTheDay, new CronTrigger(properties.cron(), ZoneOffset.UTC));
        }
    }

    @Bean
    static Schedule stalledReconciliations(
            @Qualifier("giveUpStalledReconciliation") Supplier<Integer> function, ReconciliationProperties properties) {
        return Schedule.of("giveUpStalledReconciliation", function, properties.scanInterval());
    }

    void startOfTheDay() {
        String name = "nightly/" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Reconciliation ofTheDay = startReconciliation.apply(new StartReconciliation(id, properties.settleTime()));
        log.info("The reconciliation of the day is {}, {}", ofTheDay.id(), ofTheDay.status());
    }
}
