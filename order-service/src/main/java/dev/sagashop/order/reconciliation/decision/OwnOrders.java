package dev.sagashop.order.reconciliation.decision;

import java.util.List;

/**
 * The orders of a window, as this service knows them after the others have answered.
 *
 * @param orders each of them, or as many as a window may have
 * @param complete whether these are all
 */
public record OwnOrders(List<OrderRecord> orders, boolean complete) {

    /** Not looked at, because an answer is missing still. */
    public static final OwnOrders NOT_READ = new OwnOrders(List.of(), false);

    public OwnOrders {
        orders = List.copyOf(orders);
    }
}
