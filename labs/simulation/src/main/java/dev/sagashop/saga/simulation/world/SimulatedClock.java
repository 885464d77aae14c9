package dev.sagashop.saga.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time goes on when the simulation says so. */
public final class SimulatedClock extends Clock {

    private static final Instant BEGINNING = Instant.parse("2030-01-01T00:00:00Z");

    private Instant now = BEGINNING;

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulated time is UTC");
    }
}
