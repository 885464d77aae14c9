package dev.sagashop.saga.simulation.services;

import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Those who order, change their minds, and post again what they got no answer to. */
public final class Customers {

    private final OrderService orders;
    private final Surroundings surroundings;
    private final Deque<Wish> wanted = new ArrayDeque<>();
    private final List<Wish> posted = new ArrayList<>();

    Customers(int count, OrderService orders, Surroundings surroundings) {
        this.orders = orders;
        this.surroundings = surroundings;
        for (int number = 1; number <= count; number++) {
            wanted.add(Wish.any(number, surroundings.random()));
        }
    }

    /** The next customer posts, and tries again later if there is no answer. */
    boolean post() {
        if (wanted.isEmpty()) {
            return false;
        }
        Wish wish = wanted.peek();
        if (!posted.contains(wish)) {
            posted.add(wish);
        }
        if (orders.place(wish)) {
            wanted.remove();
        }
        return true;
    }

    void postAgain() {
        if (!posted.isEmpty()) {
            Wish wish = anyPosted();
            surroundings.journal().struck(Fault.POSTED_AGAIN, OrderService.NAME, wish.orderId());
            orders.place(wish);
        }
    }

    void cancel() {
        if (!posted.isEmpty()) {
            UUID orderId = orderToCancel();
            surroundings.journal().struck(Fault.CUSTOMER_CANCELS, OrderService.NAME, orderId);
            orders.cancel(orderId);
        }
    }

    /** Any, and more often one that goes well: there is most to undo. */
    private UUID orderToCancel() {
        return surroundings.random().nextBoolean()
                ? anyPosted().orderId()
                : orders.firstConfirmed().orElseGet(() -> anyPosted().orderId());
    }

    private Wish anyPosted() {
        return posted.get(surroundings.random().nextInt(posted.size()));
    }
}
