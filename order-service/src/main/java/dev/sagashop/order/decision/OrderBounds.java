package dev.sagashop.order.decision;

/** How much one order takes; a cart takes no more, so that it can always be ordered. */
public final class OrderBounds {

    /** Different products. */
    public static final int MAX_LINES = 100;

    /** Pieces of one product. */
    public static final int MAX_PIECES_OF_LINE = 99;

    private OrderBounds() {}
}
