package dev.sagashop.saga.simulation.faults;

/** What goes wrong in a simulated shop, or comes at a bad moment. */
public enum Fault {
    CRASH_BEFORE_COMMIT("crashes with a batch that has not committed"),
    CRASH_HALF_WAY("crashes half-way through a split batch"),
    CRASH_BEFORE_OFFSETS("crashes after the commit and before the offset commit"),
    CRASH_BEFORE_PUBLISHING("crashes after the commit and before its events are published"),
    CRASH_BEFORE_DELETING("crashes after publishing and before emptying the outbox"),
    CRASH_WITH_MEMORY("crashes with work in memory"),
    TRANSACTION_LOST("loses the database before the commit"),
    COMMIT_UNCERTAIN("commits, and does not hear of it"),
    INTERLEAVED("has another transaction between two statements of one"),
    LOCK_HELD("puts a transaction off that waits for a lock"),
    OVERTAKEN("reads again: another transaction has written first"),
    PUBLISHING_CUT_SHORT("loses the broker amid publishing"),
    PUBLISHED_AGAIN("a former relay's record comes late, again"),
    REBALANCE("partitions change hands"),
    OFFSETS_RESET("offsets are reset: all comes again"),
    POISON("cannot process an event for now"),
    LATE_REPLAY("a dead letter is replayed"),
    GATEWAY_UNREACHABLE("does not reach the gateway"),
    GATEWAY_ANSWER_LOST("does not hear the gateway's answer"),
    QUEUE_FULL("has no room for a call in memory"),
    MAIL_FAILS("does not reach the mail server"),
    MAIL_REFUSED("is refused by the mail server"),
    MAIL_ANSWER_LOST("does not hear that the mail was taken"),
    EARLY_TIME_OUT("finds the order overdue, early"),
    EARLY_DISPATCH("dispatches early"),
    TIME_PASSES("time passes, nothing else happens"),
    CUSTOMER_CANCELS("the customer cancels"),
    POSTED_AGAIN("the customer posts again, with the same key"),
    RESTOCK("a delivery comes in"),
    PRODUCT_CHANGES("a price changes");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** As a predicate of who is struck. */
    public String text() {
        return text;
    }
}
