package dev.sagashop.localstack.bench.follow;

/** An order that was sent, and whose story is not over: its answer or its outcome is still to come. */
final class OpenOrder {

    private final long due;
    private boolean accepted;
    private boolean refused;
    private boolean ended;
    private boolean confirmed;
    private long endedAt;

    OpenOrder(long due) {
        this.due = due;
    }

    long due() {
        return due;
    }

    void accept() {
        accepted = true;
    }

    void refuse() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }

    /** The first outcome counts: a repeated event changes nothing. */
    void end(boolean isConfirmed, long at) {
        if (!ended) {
            ended = true;
            confirmed = isConfirmed;
            endedAt = at;
        }
    }

    /** Answer and outcome are both known. */
    boolean isClosed() {
        return (accepted || refused) && ended;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    long endedAt() {
        return endedAt;
    }
}
