package dev.sagashop.crashpoints;

/** What can happen where a point is reached, each armed by a file of its own. */
enum Effect {
    /** The process dies as by {@code kill -9}. */
    DEATH(".armed", ".fired"),
    /** The thread that gets there meets an {@link Error}, as of a class that cannot be linked; the process goes on. */
    ERROR(".error-armed", ".error-fired");

    private final String armed;
    private final String fired;

    Effect(String armed, String fired) {
        this.armed = armed;
        this.fired = fired;
    }

    /** The file that asks for it; in it stands the number of the time at which it shall happen, 1 or more. */
    String armedFile(CrashPoint point) {
        return point.label() + armed;
    }

    /** What that file is called once it has happened. */
    String firedFile(CrashPoint point) {
        return point.label() + fired;
    }
}
