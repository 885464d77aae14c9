package dev.sagashop.localstack.demo;

import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Invariants;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goes all paths at once, then holds what came of them against the invariants. */
public final class Demo {
    private static final Duration QUIET_AFTER_AT_MOST = Duration.ofSeconds(20);

    private final ShopClient shop;
    private final Invariants invariants;
    private final DemoOutput output;

    public Demo(String webUrl, String mobileUrl, Invariants invariants, DemoOutput output) {
        this.shop = new ShopClient(webUrl, mobileUrl);
        this.invariants = invariants;
        this.output = output;
    }

    /** Returns whether every path came to its end and every invariant holds. */
    public boolean run() throws InterruptedException {
        output.line("One order per path; the payment that times out takes about 45 s." + System.lineSeparator());
        List<PathResult> results = goAllPaths();
        results.forEach(this::print);
        List<Breach> breaches = invariants.awaitHolding(QUIET_AFTER_AT_MOST);
        print(breaches);
        return breaches.isEmpty() && results.stream().allMatch(PathResult::asExpected);
    }

    private List<PathResult> goAllPaths() throws InterruptedException {
        List<Callable<PathResult>> runs = Arrays.stream(SagaPath.values())
                .<Callable<PathResult>>map(path -> new PathRun(path, shop, output)::run)
                .toList();
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            return customers.invokeAll(runs).stream().map(Demo::resultOf).toList();
        } finally {
            output.line("");
        }
    }

    private static PathResult resultOf(Future<PathResult> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void print(PathResult result) {
        output.line("%s %-22s %s"
                .formatted(output.verdict(result.asExpected()), result.path().title(), result.actual()));
        if (!result.asExpected()) {
            output.line("  %-22s %s".formatted("  expected", result.path().expectation()));
        }
    }

    private void print(List<Breach> breaches) {
        output.line("");
        if (breaches.isEmpty()) {
            output.line(output.verdict(true) + " Every invariant holds, over all orders there are.");
        }
        breaches.forEach(breach -> output.line(output.verdict(false) + " " + breach));
    }
}
