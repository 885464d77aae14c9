package dev.sagashop.localstack.bench.result;

/**
 * What became of orders.
 *
 * @param due that the rate asked for
 * @param notSent that never left, because too many requests were under way
 * @param accepted that were answered with 202
 * @param shed that were turned away with 429 or 503
 * @param shedWithRetryAfter of these, those that were told when to come again
 * @param failed that were answered with anything else, or not at all
 * @param confirmed that were accepted, and confirmed in the end
 * @param cancelled that were accepted, and cancelled in the end
 * @param refusedYetPlaced of those turned away or failed, those that had an outcome all the same: whoever answered did
 *     not know, or did not wait
 */
public record Counts(
        long due,
        long notSent,
        long accepted,
        long shed,
        long shedWithRetryAfter,
        long failed,
        long confirmed,
        long cancelled,
        long refusedYetPlaced) {

    /** Accepted, and no outcome was ever seen. */
    public long missing() {
        return accepted - confirmed - cancelled;
    }

    /** Of those accepted, the share that has its outcome, from 0 to 1; 1 if none was accepted. */
    public double completed() {
        return accepted == 0 ? 1 : (double) (confirmed + cancelled) / accepted;
    }

    public Counts plus(Counts other) {
        return new Counts(
                due + other.due,
                notSent + other.notSent,
                accepted + other.accepted,
                shed + other.shed,
                shedWithRetryAfter + other.shedWithRetryAfter,
                failed + other.failed,
                confirmed + other.confirmed,
                cancelled + other.cancelled,
                refusedYetPlaced + other.refusedYetPlaced);
    }
}
