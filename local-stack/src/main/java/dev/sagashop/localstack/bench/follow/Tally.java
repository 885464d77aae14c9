package dev.sagashop.localstack.bench.follow;

import dev.sagashop.localstack.bench.load.Answer;
import dev.sagashop.localstack.bench.result.Counts;

/** Counts what became of some orders. */
final class Tally {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private long due;
    private long notSent;
    private long accepted;
    private long shed;
    private long shedWithRetryAfter;
    private long failed;
    private long confirmed;
    private long cancelled;
    private long refusedYetPlaced;

    void due() {
        due++;
    }

    void notSent() {
        notSent++;
    }

    void accepted() {
        accepted++;
    }

    /** Returns whether it was turned away because there is too much to do, and not for anything else. */
    boolean refused(Answer answer) {
        boolean isShed = answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
        if (isShed) {
            shed++;
            shedWithRetryAfter += answer.hasRetryAfter() ? 1 : 0;
        } else {
            failed++;
        }
        return isShed;
    }

    void ended(boolean isConfirmed) {
        if (isConfirmed) {
            confirmed++;
        } else {
            cancelled++;
        }
    }

    void refusedYetPlaced() {
        refusedYetPlaced++;
    }

    Counts counts() {
        return new Counts(
                due, notSent, accepted, shed, shedWithRetryAfter, failed, confirmed, cancelled, refusedYetPlaced);
    }
}
