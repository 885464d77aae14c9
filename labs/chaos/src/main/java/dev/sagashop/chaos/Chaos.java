package dev.sagashop.chaos;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.customer.OrderBook;
import dev.sagashop.chaos.fault.Fault;
import dev.sagashop.chaos.fault.FaultPlan;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.verdict.Postbox;
import dev.sagashop.chaos.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets customers order and everything go wrong, fault upon fault, then sees what became of every order. */
public final class Chaos {

    private static final Duration STATUS_EVERY = Duration.ofSeconds(20);
    private static final Duration QUICK_AGAIN_WITHIN = Duration.ofMinutes(1);
    private static final int CUSTOMERS = 8;
    private static final Executor THREADS = Thread::startVirtualThread;

    private final ChaosShop shop;
    private final long seed;
    private final Duration length;
    private final Journal journal;
    private final List<String> failures = new CopyOnWriteArrayList<>();

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
                Crowd crowd = Crowd.in(shop, CUSTOMERS, seed, true)) {
            OrderBook book = crowd.book();
            Flow flow = new Flow(shop, book);
            makeTrouble(flow, crowd);
            expectToBeQuickAgain(flow);
            Duration ordering = journal.elapsed();
            journal.line("No more faults and no more orders; waiting until everything is quiet ...");
            crowd.close();
            Verdict verdict = Verdict.of(shop, book, postbox);
            return new ChaosReport(
                    seed, ordering, journal.faults(), book.size(), book.retries(), verdict, List.copyOf(failures));
        }
    }

    /** What happens to the services and what happens around them go on side by side. */
    private void makeTrouble(Flow flow, Crowd crowd) throws InterruptedException {
        flow.awaitSome();
        List<Thread> plans = Stream.of(FaultPlan.forServices(seed), FaultPlan.forSurroundings(seed, shop.brokers()))
                .map(plan -> Thread.startVirtualThread(() -> followTolerantly(plan, flow, crowd)))
                .toList();
        for (Thread plan : plans) {
            while (!plan.join(STATUS_EVERY)) {
                tellStatus(flow.book());
            }
        }
    }

    /** However much has piled up: customers who come now do not wait for it. */
    private void expectToBeQuickAgain(Flow flow) throws InterruptedException {
        if (!Patience.holdsWithin(QUICK_AGAIN_WITHIN, flow::isQuick)) {
            fail("A minute after the last fault new orders still have no outcome within seconds");
        }
    }

    private void followTolerantly(FaultPlan plan, Flow flow, Crowd crowd) {
        try {
            follow(plan, flow, crowd);
        } catch (ChaosException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // a fault that could not be made proves nothing
            fail("A fault could not be made: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(String why) {
        journal.line(why);
        failures.add(why);
    }

    /** Until the time is up, or something has not come back. */
    private void follow(FaultPlan plan, Flow flow, Crowd crowd) throws InterruptedException {
        while (failures.isEmpty() && journal.elapsed().compareTo(length) < 0) {
            inflict(plan.next(), crowd);
            flow.awaitSome();
        }
    }

    private void inflict(List<Fault> atOnce, Crowd crowd) {
        List<CompletableFuture<Void>> faults = atOnce.stream()
                .map(fault -> CompletableFuture.runAsync(() -> inflict(fault, crowd), THREADS))
                .toList();
        try {
            CompletableFuture.allOf(faults.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void inflict(Fault fault, Crowd crowd) {
        long begun = System.nanoTime();
        try {
            fault.inflict(shop, crowd);
            journal.happened(fault, Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellStatus(OrderBook book) {
        int faults =
                journal.faults().values().stream().mapToInt(Integer::intValue).sum();
        double perSecond = book.size() * 1000.0 / journal.elapsed().toMillis();
        journal.line("-- %,d orders accepted, %.1f a second; %d faults".formatted(book.size(), perSecond, faults));
    }
}
