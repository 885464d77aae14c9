package dev.sagashop.messaging.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schedule on its thread: none waits for another, and each knows when it last came to a good end. */
class RunningSchedule {

    private static final Logger log = LoggerFactory.getLogger(RunningSchedule.class);

    private final Schedule schedule;
    private final SupervisedThreads thread;

    private volatile long succeededNanos = System.nanoTime();
    private @Nullable String failure;

    RunningSchedule(Schedule schedule, Supervisor supervisor) {
        this.schedule = schedule;
        this.thread = supervisor.thread(schedule.name(), this::round);
    }

    private void round() throws InterruptedException {
        try {
            schedule.run();
            succeededNanos = System.nanoTime();
            failure = null;
        } catch (RuntimeException e) {
            tell(e);
        }
        Thread.sleep(schedule.delay());
    }

    /** An outage of minutes is told once, and not at each try. */
    private void tell(RuntimeException e) {
        if (!e.toString().equals(failure)) {
            failure = e.toString();
            log.warn("{} failed, and is tried every {}", schedule.name(), schedule.delay(), e);
        }
    }

    String name() {
        return schedule.name();
    }

    /** How long ago a run came to a good end; before the first: for how long none has. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - succeededNanos);
    }

    boolean isLate(Duration lateAfter) {
        return thread.isRunning() && age().compareTo(schedule.delay().plus(lateAfter)) > 0;
    }

    void start() {
        succeededNanos = System.nanoTime();
        thread.start();
    }

    void stop(Duration patience) {
        thread.interrupt(patience);
    }

    boolean isRunning() {
        return thread.isRunning();
    }
}
