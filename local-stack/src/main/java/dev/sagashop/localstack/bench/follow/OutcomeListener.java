package dev.sagashop.localstack.bench.follow;

/** Is told of every order's outcome that is read, on the thread that reads them: it has to be quick. */
@FunctionalInterface
public interface OutcomeListener {

    /** @param isConfirmed whether the order is confirmed, and not cancelled */
    void ended(String orderId, boolean isConfirmed);
}
