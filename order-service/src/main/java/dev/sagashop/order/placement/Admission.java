package dev.sagashop.order.placement;

import dev.sagashop.order.schedule.SagaProperties;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides whether the shop can take on another order. An order that is accepted is carried through, so what cannot be done
 * in time has to be refused at the door. By Little's law a new order waits for as long as it takes to carry through those
 * that are under way, whichever step is the slow one.
 *
 * <p>They are counted in the database, since all instances place orders, but not for each request: between two counts this
 * instance adds what it has placed. What it has let in and not stored yet no count can see, so that is kept apart.
 */
@Component
public class Admission {

    private final SagasUnderWay sagas;
    private final AdmissionProperties properties;
    private final CarriedThrough carriedThrough;
    private final AtomicLong nextCountNanos;
    private final LongSupplier nanoTime;
    private final Duration maxWait;
    private int placed;
    private int undecided;

    @Autowired
    Admission(SagasUnderWay sagas, AdmissionProperties properties, SagaProperties saga) {
        this(sagas, properties, saga, System::nanoTime);
    }

    Admission(SagasUnderWay sagas, AdmissionProperties properties, SagaProperties saga, LongSupplier nanoTime) {
        this.sagas = sagas;
        this.properties = properties;
        this.nanoTime = nanoTime;
        this.nextCountNanos = new AtomicLong(nanoTime.getAsLong());
        this.maxWait = Duration.ofMillis((long) (saga.timeLimit().toMillis() * properties.shareOfTimeLimit()));
        this.carriedThrough = new CarriedThrough(properties.rateWindow());
    }

    /** Lets a request in, which takes a place until it is {@link #settled}; or not, as there is no room. */
    public boolean admits() {
        return takePlace(door().bound());
    }

    /**
     * A request that was let in has its outcome.
     *
     * @param newOrder whether it placed an order, which is under way from now on; otherwise its place is free again
     */
    public synchronized void settled(boolean newOrder) {
        undecided--;
        if (newOrder) {
            placed++;
        }
    }

    private synchronized boolean takePlace(int bound) {
        boolean open = underWay() < bound;
        if (open) {
            undecided++;
        }
        return open;
    }

    private synchronized int underWay() {
        return placed + undecided;
    }

    private synchronized void counted(int orders) {
        placed = orders;
    }

    /** What a request is told for which there is no room: when there will be some. */
    public Placement.TooBusy refusal() {
        Door door = door();
        double tooMany = Math.max(door.underWay() + 1 - door.bound(), 0);
        double seconds = Math.min(tooMany / door.carriedThroughPerSecond(), maxWait.toSeconds());
        Duration until = Duration.ofSeconds((long) Math.ceil(seconds));
        return new Placement.TooBusy(until.compareTo(properties.retryAfter()) < 0 ? properties.retryAfter() : until);
    }

    /** How things stand. */
    Door door() {
        countWhenDue();
        double perSecond = carriedThrough.perSecond();
        double inTime = perSecond * maxWait.toMillis() / 1000;
        int bound = (int) Math.clamp(inTime, properties.atLeast(), properties.atMost());
        return new Door(underWay(), bound, perSecond);
    }

    private void countWhenDue() {
        long due = nextCountNanos.get();
        long now = nanoTime.getAsLong();
        if (now - due >= 0
                && nextCountNanos.compareAndSet(
                        due, now + properties.countInterval().toNanos())) {
            SagasUnderWay.Count count = sagas.count(properties.atMost());
            carriedThrough.note(count.carriedThrough(), now);
            counted(count.underWay());
        }
    }

    /**
     * How things stand at the door.
     *
     * @param underWay orders that are under way, as far as they are counted
     * @param bound how many there may be now
     * @param carriedThroughPerSecond how many come to their end
     */
    record Door(int underWay, int bound, double carriedThroughPerSecond) {

        boolean isOpen() {
            return underWay < bound;
        }
    }
}
