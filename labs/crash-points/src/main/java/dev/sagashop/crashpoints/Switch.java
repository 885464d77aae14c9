package dev.sagashop.crashpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A duration that whoever breaks the service sets while it runs: the number of milliseconds in a file, zero while there is
 * none. It is read anew several times a second at most, so that asking costs nothing.
 */
class Switch {

    private static final long READ_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final Path file;
    private volatile Reading last = new Reading(Duration.ZERO, System.nanoTime() - READ_EVERY_NANOS);

    Switch(Path file) {
        this.file = file;
    }

    Duration value() {
        Reading reading = last;
        if (System.nanoTime() - reading.atNanos() >= READ_EVERY_NANOS) {
            reading = new Reading(read(), System.nanoTime());
            last = reading;
        }
        return reading.value();
    }

    private Duration read() {
        try {
            return Files.exists(file)
                    ? Duration.ofMillis(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
        } catch (NoSuchFileException switchedOffMeanwhile) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reading(Duration value, long atNanos) {}
}
