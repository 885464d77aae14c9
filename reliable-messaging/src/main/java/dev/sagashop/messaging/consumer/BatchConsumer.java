package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import dev.sagashop.messaging.consumer.BatchItem.Refused;
import dev.sagashop.messaging.consumer.BatchItem.Skipped;
import dev.sagashop.messaging.consumer.BatchTransaction.Processed;
import dev.sagashop.messaging.failure.Failures;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Takes what one poll brought, as one transaction. When that fails for a reason that stays, the batch is halved until the
 * poisoned event is alone; it becomes a dead letter and the rest goes on.
 *
 * <p>A failure that will pass (the database is down) leaves this consumer as an exception: the listener container keeps
 * the batch and brings it again, and no offset is committed.
 */
class BatchConsumer<S> implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);

    private final List<String> topics;
    private final BatchSorter sorter;
    private final BatchTransaction<S> transaction;
    private final ConsumerProperties properties;
    private final ConsumerMetrics metrics;

    /** Places of records that were processed or given up while their batch, which is to come again, was not finished. */
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    BatchConsumer(
            List<String> topics,
            BatchSorter sorter,
            BatchTransaction<S> transaction,
            ConsumerProperties properties,
            ConsumerMetrics metrics) {
        this.topics = topics;
        this.sorter = sorter;
        this.transaction = transaction;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** What it reacts to. */
    List<String> topics() {
        return topics;
    }

    /** An error would end the container's thread for good. As an exception it lets the batch come again. */
    @Override
    public void accept(Message<List<byte[]>> batch) {
        try {
            accept(IncomingRecords.of(batch));
        } catch (Error e) {
            throw new IllegalStateException("a batch met an error", e);
        }
    }

    private void accept(List<IncomingRecord> records) {
        List<BatchItem> items = sorter.sort(records);
        List<BatchItem> wanted = items.stream()
                .filter(item -> !(item instanceof Skipped)
                        && !done.contains(item.source().place()))
                .toList();
        if (!wanted.isEmpty()) {
            process(
                    wanted,
                    properties.attempts(),
                    System.nanoTime() + properties.pollBudget().toNanos());
        }
        countSkipped(items);
        records.forEach(record -> done.remove(record.place()));
    }

    /** The halves have one attempt each: what they tell is which event is poisoned, not whether waiting helps. */
    private void process(List<BatchItem> items, int attempts, long deadlineNanos) {
        try {
            count(
                    items,
                    executeWithRetry(items, attempts).stream()
                            .map(Processed::reaction)
                            .toList());
        } catch (PoisonedException poisoned) {
            if (items.size() == 1) {
                giveUp(new GivenUp(items.getFirst().source(), GivenUp.Why.POISONED, poisoned.reason()));
            } else {
                int middle = items.size() / 2;
                process(items.subList(0, middle), 1, deadlineNanos);
                items.subList(0, middle).forEach(item -> done.add(item.source().place()));
                requireTime(deadlineNanos);
                process(items.subList(middle, items.size()), 1, deadlineNanos);
            }
        }
    }

    /**
     * A consumer that does not poll for long enough loses its partitions, and whoever gets them begins anew. So a batch that
     * takes too long is left as it is and brought again, without what is done by then: each time at least one event more.
     */
    private void requireTime(long deadlineNanos) {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new BatchUnfinishedException(properties.pollBudget());
        }
    }

    private List<Processed> executeWithRetry(List<BatchItem> items, int attempts) {
        BackOffExecution pauses = new ExponentialBackOff(properties.backOff().toMillis(), 2).start();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(items);
            } catch (RuntimeException | Error e) {
                if (Failures.isStatementTimeout(e) && items.size() > 1) {
                    throw new PoisonedException(e); // fewer events may need less than that time
                }
                if (Failures.willPass(e)) {
                    log.warn("{} events of {} wait for the database: {}", items.size(), topics(items), e.toString());
                    throw e;
                }
                if (attempt >= attempts) {
                    throw new PoisonedException(e);
                }
                log.warn(
                        "Attempt {} of {} at {} events of {} failed: {}",
                        attempt,
                        attempts,
                        items.size(),
                        topics(items),
                        e.toString());
                pause(pauses.nextBackOff());
            }
        }
    }

    private void giveUp(GivenUp letter) {
        transaction.giveUp(letter);
        countGivenUp(letter);
    }

    private void countGivenUp(GivenUp givenUp) {
        metrics.deadLettered(givenUp);
        logGivenUp(givenUp.source(), givenUp);
    }

    /** Where it failed tells something of what a function met, and nothing of what a record says. */
    private static void logGivenUp(IncomingRecord source, GivenUp givenUp) {
        String where = source.place();
        if (givenUp.why() == GivenUp.Why.POISONED) {
            log.error("Dead letter: {}", where, givenUp.reason());
        } else {
            log.error("Dead letter: {}: {}", where, givenUp.reason().getMessage());
        }
    }

    private void count(List<BatchItem> items, List<Reaction> processed) {
        all(Refused.class, items).forEach(refused -> countGivenUp(refused.givenUp()));
        metrics.processed(processed);
        Set<Reaction> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
        duplicates.addAll(all(Reaction.class, items));
        processed.forEach(duplicates::remove);
        metrics.duplicates(duplicates);
    }

    /** Last, so that a batch that has to come again is not counted twice. */
    private void countSkipped(List<BatchItem> items) {
        Map<Boolean, List<Skipped>> skipped =
                all(Skipped.class, items).stream().collect(Collectors.partitioningBy(Skipped::typeIsKnown));
        metrics.notOurs(skipped.getOrDefault(true, List.of()));
        metrics.skippedUnknownType(skipped.getOrDefault(false, List.of()));
    }

    private static <T extends BatchItem> List<T> all(Class<T> kind, List<BatchItem> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String topics(List<BatchItem> items) {
        return items.stream().map(item -> item.source().topic()).distinct().collect(Collectors.joining(", "));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts at a batch", e);
        }
    }

    /** Says that a batch holds at least one event that fails for a reason that stays. */
    private static final class PoisonedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Throwable reason;

        PoisonedException(Throwable reason) {
            super(reason);
            this.reason = reason;
        }

        Throwable reason() {
            return reason;
        }
    }
}
