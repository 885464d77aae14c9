package dev.sagashop.localstack.process;

import java.io.IOException;

/**
 * Ends a child when the launcher is gone, however it went: a shell reads from a pipe that only the launcher holds, and
 * an end of file there means that nobody would stop the child any more.
 */
public final class ProcessGuard {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read _
            kill "$1" 2>/dev/null && sleep 5 && kill -9 "$1" 2>/dev/null
            """;

    private final Process guard;

    private ProcessGuard(Process guard) {
        this.guard = guard;
    }

    public static ProcessGuard of(Process child) throws IOException {
        return new ProcessGuard(
                new ProcessBuilder("/bin/sh", "-c", SCRIPT, "sagashop-guard", String.valueOf(child.pid()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** The child has ended: its number may soon be another's. */
    public void dismiss() {
        guard.destroyForcibly();
    }
}
