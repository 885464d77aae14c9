package dev.sagashop.localstack.chaos;

import dev.sagashop.localstack.chaos.customer.Crowd;
import dev.sagashop.localstack.chaos.customer.OrderBook;
import dev.sagashop.localstack.chaos.fault.Fault;
import dev.sagashop.localstack.chaos.fault.FaultPlan;
import dev.sagashop.localstack.chaos.shop.ChaosShop;
import dev.sagashop.localstack.chaos.verdict.Postbox;
import dev.sagashop.localstack.chaos.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Lets customers order and everything go wrong, fault upon fault, then sees what became of every order. */
public final class Chaos {

    private static final Duration STATUS_EVERY = Duration.ofSeconds(20);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final ChaosShop shop;
    private final long seed;
    private final Duration length;
    private final Journal journal;
    private final List<String> failures = new ArrayList<>();
    private Duration statusTold = Duration.ZERO;

    /**
     * @param seed decides what goes wrong in which order, and what customers want
     * @param length how long faults go on
     * @param out told of each fault as it happens
     */
    public Chaos(ChaosShop shop, long seed, Duration length, Consumer<String> out) {
        this.shop = shop;
        this.seed = seed;
        this.length = length;
        this.journal = new Journal(out);
    }

    /** Returns once everything is quiet again. */
    public ChaosReport run() throws InterruptedException {
        try (Postbox postbox = Postbox.of(shop);
                Crowd crowd = Crowd.in(shop, seed, true)) {
            OrderBook book = crowd.book();
            makeTrouble(new Flow(shop, book));
            Duration ordering = journal.elapsed();
            journal.line("No more faults and no more orders; waiting until everything is quiet ...");
            crowd.close();
            Verdict verdict = Verdict.of(shop, book, postbox);
            return new ChaosReport(
                    seed, ordering, journal.faults(), book.size(), book.retries(), verdict, List.copyOf(failures));
        }
    }

    private void makeTrouble(Flow flow) throws InterruptedException {
        FaultPlan plan = new FaultPlan(seed);
        try {
            flow.awaitSome();
            while (journal.elapsed().compareTo(length) < 0) {
                inflict(plan.next());
                flow.awaitSome();
                tellStatus(flow.book());
            }
        } catch (ChaosException e) {
            journal.line(String.valueOf(e.getMessage()));
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    private void inflict(List<Fault> atOnce) throws InterruptedException {
        List<CompletableFuture<Void>> faults = atOnce.stream()
                .map(fault -> CompletableFuture.runAsync(() -> inflict(fault), THREADS))
                .toList();
        try {
            CompletableFuture.allOf(faults.toArray(CompletableFuture[]::new)).get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : new CompletionException(e.getCause());
        }
    }

    private void inflict(Fault fault) {
        long begun = System.nanoTime();
        try {
            fault.inflict(shop);
            journal.happened(fault, Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellStatus(OrderBook book) {
        Duration now = journal.elapsed();
        if (now.minus(statusTold).compareTo(STATUS_EVERY) >= 0) {
            statusTold = now;
            journal.line("-- %,d orders accepted, %.1f a second; %d faults"
                    .formatted(
                            book.size(),
                            book.size() * 1000.0 / now.toMillis(),
                            journal.faults().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()));
        }
    }
}
