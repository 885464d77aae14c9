package dev.sagashop.crashpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashPointsTest {

    @TempDir
    private Path directory;

    private final AtomicInteger deaths = new AtomicInteger();

    /** A process with everything that a death could still run. */
    static final class Victim {
        public static void main(String[] arguments) throws IOException {
            Path directory = Path.of(arguments[0]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> write(directory, "hook")));
            try {
                new CrashPoints(directory, new SuddenDeath()).reached(CrashPoint.AFTER_COMMIT);
            } finally {
                write(directory, "after");
            }
        }

        private static void write(Path directory, String name) {
            try {
                Files.createFile(directory.resolve(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void killsTheProcessWithoutAnythingRunAfterIt() throws Exception {
        arm(CrashPoint.AFTER_COMMIT, 1);

        Process victim = victim();

        assertThat(victim.waitFor()).isEqualTo(137);
        assertThat(new String(victim.getErrorStream().readAllBytes())).contains("Killed at crash point after-commit");
        assertThat(directory).isDirectoryContaining("glob:**/after-commit.fired");
        assertThat(directory).isDirectoryNotContaining("glob:**/after").isDirectoryNotContaining("glob:**/hook");
    }

    @Test
    void letsTheNextProcessLive() throws Exception {
        arm(CrashPoint.AFTER_COMMIT, 1);
        victim().waitFor();

        assertThat(victim().waitFor()).isZero();
        assertThat(directory).isDirectoryContaining("glob:**/after").isDirectoryContaining("glob:**/hook");
    }

    @Test
    void waitsForTheTimeThatWasAskedFor() throws IOException {
        CrashPoints points = points();
        arm(CrashPoint.BEFORE_COMMIT, 3);

        points.reached(CrashPoint.BEFORE_COMMIT);
        points.reached(CrashPoint.AFTER_COMMIT);
        points.reached(CrashPoint.BEFORE_COMMIT);
        assertThat(deaths).hasValue(0);

        points.reached(CrashPoint.BEFORE_COMMIT);
        assertThat(deaths).hasValue(1);
    }

    @Test
    void takesOneInstanceOfAServiceAndNotAll() throws IOException {
        var instances = IntStream.range(0, 3).mapToObj(number -> points()).toList();
        arm(CrashPoint.AFTER_PUBLISH, 1);

        instances.forEach(instance -> instance.reached(CrashPoint.AFTER_PUBLISH));

        assertThat(deaths).hasValue(1);
    }

    @Test
    void letsTheThreadMeetAnErrorAndTheProcessLive() throws IOException {
        CrashPoints points = points();
        Files.writeString(directory.resolve("before-commit.error-armed"), "2");

        points.reached(CrashPoint.BEFORE_COMMIT);
        assertThatThrownBy(() -> points.reached(CrashPoint.BEFORE_COMMIT)).isInstanceOf(LinkageError.class);
        points.reached(CrashPoint.BEFORE_COMMIT);

        assertThat(deaths).hasValue(0);
        assertThat(directory).isDirectoryContaining("glob:**/before-commit.error-fired");
    }

    private CrashPoints points() {
        return new CrashPoints(directory, deaths::incrementAndGet);
    }

    private void arm(CrashPoint point, int time) throws IOException {
        Files.writeString(directory.resolve(point.label() + ".armed"), String.valueOf(time));
    }

    private Process victim() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString())
                .start();
    }
}
