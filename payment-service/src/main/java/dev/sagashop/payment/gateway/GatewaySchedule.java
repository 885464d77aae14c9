package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** When a call that is still without an answer is due again. */
@Component
public class GatewaySchedule {

    /** Doubling beyond this is beyond any back-off that makes sense. */
    private static final int MAX_DOUBLINGS = 20;

    private final InstantSource clock;
    private final GatewayProperties properties;

    GatewaySchedule(@Qualifier("databaseClock") InstantSource clock, GatewayProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    /** The present, as precisely as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** When a call that is handed over now is taken for lost. */
    public Instant afterHandOver(Instant now) {
        return now.plus(properties.patience());
    }

    /** Whether a call has waited for so long that its claim has to be renewed; the rest is enough to make it. */
    boolean isOld(GatewayCall call, Instant now) {
        return !now.isBefore(call.claimedUntil().minus(properties.timeOfOneCall()));
    }

    /** Whether it has to be looked at before it is made: whether it is still wanted, and whether that has to be noted. */
    boolean hasWaited(GatewayCall call, Instant now) {
        return call.payment().status() == PaymentStatus.QUEUED || isOld(call, now);
    }

    /**
     * Whether it would come too late for the order: that is over, or as old as orders that are about to be. A call that waits
     * does not hear of the cancellation, hence the age.
     */
    boolean isTooLate(GatewayCall call) {
        return call.payment().cancelled()
                || call.operation() == Operation.AUTHORIZE
                        && now().isAfter(call.wantedAt().plus(properties.authorizeWithin()));
    }

    /** @param attempts calls without an answer before the one that just ended */
    Instant afterAttempts(Instant now, int attempts) {
        Duration doubled = properties.backOff().multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return now.plus(doubled.compareTo(properties.maxBackOff()) < 0 ? doubled : properties.maxBackOff());
    }
}
