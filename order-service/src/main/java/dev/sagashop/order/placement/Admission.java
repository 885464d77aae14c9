package dev.sagashop.order.placement;

import dev.sagashop.order.stuck.StuckSagas;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Decides whether the shop can take on another order. An order that is accepted is carried through, so what cannot be
 * done in time has to be refused at the door: as soon as too many sagas are under way, whichever service is the slow one.
 *
 * <p>They are counted in the database, since all instances place orders, but not for each request: between two counts this
 * instance adds what it has placed.
 */
@Component
public class Admission {

    private final StuckSagas sagas;
    private final PlacementProperties properties;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong nextCountNanos = new AtomicLong(System.nanoTime());

    Admission(StuckSagas sagas, PlacementProperties properties) {
        this.sagas = sagas;
        this.properties = properties;
    }

    /** Whether another order may be placed now. */
    public boolean hasRoom() {
        countWhenDue();
        return underWay.get() < properties.maxSagasUnderWay();
    }

    /** What a request is told for which there is no room. */
    public Placement.TooBusy refusal() {
        return new Placement.TooBusy(properties.retryAfter());
    }

    void placed(int orders) {
        underWay.addAndGet(orders);
    }

    private void countWhenDue() {
        long due = nextCountNanos.get();
        long now = System.nanoTime();
        if (now - due >= 0
                && nextCountNanos.compareAndSet(
                        due, now + properties.countInterval().toNanos())) {
            underWay.set(sagas.underWay(properties.maxSagasUnderWay()));
        }
    }
}
