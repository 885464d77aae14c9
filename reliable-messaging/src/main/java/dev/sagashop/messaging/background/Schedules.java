package dev.sagashop.messaging.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Runs all schedules of a service, from when everything else runs until before anything else stops. */
class Schedules implements SmartLifecycle {

    private final List<RunningSchedule> all;
    private final BackgroundProperties properties;

    Schedules(
            List<Schedule> schedules, Supervisor supervisor, BackgroundProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.all = schedules.stream()
                .map(schedule -> new RunningSchedule(schedule, supervisor))
                .toList();
        for (RunningSchedule schedule : all) {
            Gauge.builder("sagashop.schedule.age", () -> schedule.age().toMillis() / 1000.0)
                    .tag("schedule", schedule.name())
                    .baseUnit("seconds")
                    .description("since the last run that came to a good end")
                    .register(registry);
        }
    }

    /** The schedules that should have come to a good end by now. */
    List<RunningSchedule> late() {
        return all.stream()
                .filter(schedule -> schedule.isLate(properties.lateAfter()))
                .toList();
    }

    @Override
    public void start() {
        all.forEach(RunningSchedule::start);
    }

    @Override
    public void stop() {
        all.forEach(schedule -> schedule.stop(properties.stopTime()));
    }

    @Override
    public boolean isRunning() {
        return all.stream().anyMatch(RunningSchedule::isRunning);
    }
}
