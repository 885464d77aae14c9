package dev.sagashop.testing;

import dev.sagashop.testing.SqlJournal.Transaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What work costs the database of a service that {@link TestConnections} has connected.
 *
 * @param statements executed, which is round trips: a batch of many rows counts as one
 * @param transactions that they were in
 */
public record DatabaseCost(int statements, int transactions) {

    /** What the calling thread does; what others do meanwhile is not counted. */
    public static DatabaseCost of(Runnable work) {
        Thread caller = Thread.currentThread();
        return ofThose(transaction -> transaction.thread().equals(caller), work);
    }

    /** The transactions that the work sets off, on any thread, and that execute such a statement. */
    public static DatabaseCost ofTransactionsWith(String partOfStatement, Runnable work) {
        return ofThose(
                transaction ->
                        transaction.statements().stream().anyMatch(statement -> statement.contains(partOfStatement)),
                work);
    }

    private static DatabaseCost ofThose(Predicate<Transaction> meant, Runnable work) {
        List<Transaction> all = new CopyOnWriteArrayList<>();
        SqlJournal.read(all::add, work);
        List<Transaction> those = all.stream().filter(meant).toList();
        int statements = those.stream().mapToInt(one -> one.statements().size()).sum();
        return new DatabaseCost(statements, those.size());
    }

    /** As {@link ExpectedCosts} writes it. */
    @Override
    public String toString() {
        return statements + " statements, " + transactions + " transactions";
    }
}
