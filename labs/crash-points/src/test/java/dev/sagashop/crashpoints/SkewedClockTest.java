package dev.sagashop.crashpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkewedClockTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void isRightUntilItIsToldOtherwiseAndAgainAfterwards() throws IOException {
        Path file = directory.resolve("clock.offset");
        Clock clock = new SkewedClock(Clock.fixed(NOON, ZoneOffset.UTC), new Switch(file));
        assertThat(clock.instant()).isEqualTo(NOON);

        Files.writeString(file, "-45000");
        await().until(() -> clock.instant().equals(NOON.minusSeconds(45)));

        Files.delete(file);
        await().until(() -> clock.instant().equals(NOON));
    }
}
