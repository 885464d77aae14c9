package dev.sagashop.order.placement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many orders a second have been carried through of late, from a count that is looked at now and then. */
class CarriedThrough {

    private final long windowNanos;
    private final Deque<Seen> seen = new ArrayDeque<>();

    CarriedThrough(Duration window) {
        this.windowNanos = window.toNanos();
    }

    /** Notes the count. One that is older than the window is kept, as the point from which the window is measured. */
    synchronized void note(long count, long nanoTime) {
        seen.addLast(new Seen(count, nanoTime));
        while (seen.size() > 2 && nanoTime - second().nanoTime() >= windowNanos) {
            seen.removeFirst();
        }
    }

    /** Orders a second; 0 while too little has been seen. */
    synchronized double perSecond() {
        if (seen.size() < 2) {
            return 0;
        }
        long nanos = seen.getLast().nanoTime() - seen.getFirst().nanoTime();
        long orders = seen.getLast().count() - seen.getFirst().count();
        return orders * 1e9 / Math.max(nanos, 1);
    }

    private Seen second() {
        return seen.stream().skip(1).findFirst().orElseThrow();
    }

    private record Seen(long count, long nanoTime) {}
}
