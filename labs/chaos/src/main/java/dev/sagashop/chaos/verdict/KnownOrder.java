package dev.sagashop.chaos.verdict;

/**
 * An order as the order service has it in the end.
 *
 * @param id its id
 * @param status where it is
 * @param reason why it was cancelled; empty if it was not
 */
record KnownOrder(String id, String status, String reason) {

    static final String ALL =
            "select order_id::text, status, coalesce(cancellation_reason, '') from customer_order order by placed_at";

    boolean hasOutcome() {
        return status.equals("SHIPPED") || status.equals("CANCELLED");
    }

    String outcome() {
        return (status + " " + reason).strip();
    }
}
