package dev.sagashop.crashpoints;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is fast or slow by what a switch says, as that of a machine whose time nobody keeps. */
class SkewedClock extends Clock {

    private final Clock right;
    private final Switch offset;

    SkewedClock(Clock right, Switch offset) {
        this.right = right;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(offset.value());
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SkewedClock(right.withZone(zone), offset);
    }
}
