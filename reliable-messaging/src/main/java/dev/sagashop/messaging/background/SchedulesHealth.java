package dev.sagashop.messaging.background;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a schedule is late; says which, and for how long it has come to no good end. */
class SchedulesHealth extends AbstractHealthIndicator {

    private final Schedules schedules;

    SchedulesHealth(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (RunningSchedule late : schedules.late()) {
            health.down()
                    .withDetail(late.name(), "no good end for " + late.age().toSeconds() + " s");
        }
    }
}
