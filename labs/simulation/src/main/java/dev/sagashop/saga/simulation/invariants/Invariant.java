package dev.sagashop.saga.simulation.invariants;

/** What must hold, at every step or once things are quiet. */
public enum Invariant {
    NO_DECISION_FAILS("no decision fails, and no level of stock breaks its books"),
    ONE_CONTENT_FOR_AN_ID("no two events of different content have the same id"),
    BECOMES_QUIET("once nothing goes wrong any more, the shop becomes quiet"),
    EVERY_ORDER_HAS_AN_OUTCOME("every order is shipped or cancelled"),
    EVERY_EVENT_COUNTS_ONCE("every event of an order is on its timeline, once"),
    STOCK_ADDS_UP("reserved and committed stock is what the orders' reservations say"),
    SHIPPED_IS_PAID("a shipped order has its total captured once, and kept"),
    SHIPPED_HAS_LEFT("a shipped order has one committed reservation of its lines"),
    CANCELLED_HOLDS_NO_STOCK("a cancelled order holds no stock"),
    CANCELLED_HOLDS_NO_MONEY("a cancelled order holds no money"),
    CANCELLED_IS_NOT_CHARGED("once payment knows that an order is cancelled, nothing makes it want the money"),
    MONEY_MOVES_ONCE("the gateway is asked for each movement of money once, and for none that makes no sense"),
    SERVICES_AGREE("what a service has is what the order service believes it to have"),
    CUSTOMER_IS_TOLD_ONCE("each kind of mail about an order is one mail, sent or given up"),
    PRICES_ARRIVE("the order service's copy of the catalogue is the newest");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
