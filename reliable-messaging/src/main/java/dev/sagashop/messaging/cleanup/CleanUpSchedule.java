package dev.sagashop.messaging.cleanup;

import java.util.function.Supplier;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Calls the clean-up. A call that fails is logged, and the next one goes on where the last commit was. */
class CleanUpSchedule implements SchedulingConfigurer {

    private final Supplier<Integer> cleanUpHistory;
    private final CleanUpProperties properties;

    CleanUpSchedule(Supplier<Integer> cleanUpHistory, CleanUpProperties properties) {
        this.cleanUpHistory = cleanUpHistory;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                () -> {
                    Integer ignored = cleanUpHistory.get();
                },
                properties.interval());
    }
}
