package dev.sagashop.order.reconciliation.decision;

/** What must hold of every order that nothing has happened to for a while, and of the books. */
public enum Invariant {
    SHIPPED_IS_PAID("a SHIPPED order has one captured payment"),
    SHIPPED_HAS_LEFT("a SHIPPED order has one committed reservation"),
    CONFIRMED_HAS_ITS_MONEY("a CONFIRMED order has its money secured"),
    CONFIRMED_HAS_ITS_STOCK("a CONFIRMED order has its stock held"),
    CANCELLED_HOLDS_NO_MONEY("a CANCELLED order holds no money"),
    CANCELLED_HOLDS_NO_STOCK("a CANCELLED order holds no stock"),
    PLACED_HAS_A_BOUND("nothing stays PLACED past its bound"),
    PAYMENT_IS_OF_THE_TOTAL("a payment is of its order's total"),
    PAYMENT_IS_BY_THE_CUSTOMER("a payment is by its order's customer and payment method"),
    RESERVATION_IS_OF_THE_PIECES("a reservation is of its order's products and pieces"),
    ORDER_ADDS_UP("an order's total is the sum of its lines"),
    ORDER_KNOWS_ITS_MONEY("an order knows what became of its payment"),
    ORDER_KNOWS_ITS_STOCK("an order knows what became of its reservation"),
    PAYMENT_HAS_AN_ORDER("every payment belongs to an order"),
    RESERVATION_HAS_AN_ORDER("every reservation belongs to an order"),
    BOOKS_BALANCE("the books of every product balance"),
    ALL_IS_KNOWN("every window is answered in full");

    private final String text;

    Invariant(String text) {
        this.text = text;
    }

    /** For people to read. */
    public String text() {
        return text;
    }
}
