package dev.sagashop.chaos.shop;

/** What can happen at a crash point, as module crash-points has it. */
public enum CrashEffect {
    /** The service dies as by {@code kill -9}. */
    DEATH(".armed", ".fired"),
    /** The thread that gets there meets an {@link Error}; the service goes on. */
    ERROR(".error-armed", ".error-fired");

    private final String armed;
    private final String fired;

    CrashEffect(String armed, String fired) {
        this.armed = armed;
        this.fired = fired;
    }

    String armedFile(CrashPoint point) {
        return point + armed;
    }

    String firedFile(CrashPoint point) {
        return point + fired;
    }
}
