package dev.sagashop.localstack.bench;

import dev.sagashop.localstack.bench.follow.Ledger;
import dev.sagashop.localstack.bench.follow.Ledger.Totals;
import dev.sagashop.localstack.bench.load.Load;
import dev.sagashop.localstack.bench.load.Schedule;
import dev.sagashop.localstack.bench.measure.Probe;
import dev.sagashop.localstack.bench.measure.ProcessMemory;
import dev.sagashop.localstack.bench.measure.Reading;
import dev.sagashop.localstack.bench.measure.Usage;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import dev.sagashop.localstack.bench.result.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One rate, from its first order to the last one's outcome. */
final class Step {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final StepPlan plan;
    private final Schedule schedule;
    private final Ledger ledger;
    private final Probe probe;
    private final Consumer<String> progress;
    private final Runnable check;
    private long nextLine;

    /** @param check fails if it makes no sense to go on */
    Step(StepPlan plan, Schedule schedule, Ledger ledger, Probe probe, Consumer<String> progress, Runnable check) {
        this.plan = plan;
        this.schedule = schedule;
        this.ledger = ledger;
        this.probe = probe;
        this.progress = progress;
        this.check = check;
        this.nextLine = schedule.begin() + BETWEEN_LINES.toNanos();
    }

    /**
     * What was there at one time.
     *
     * @param at when, as {@link System#nanoTime}
     */
    private record Mark(long at, Totals totals, Reading reading) {}

    StepResult run(Supplier<Load> start) throws InterruptedException {
        Instant begun = Instant.now();
        Load load = start.get();
        awaitTime(schedule.end() - plan.window().toNanos(), load);
        Mark before = mark();
        awaitTime(schedule.end(), load);
        Mark after = mark();
        List<ProcessMemory> memory = probe.readMemory();
        awaitAnswers(load);
        awaitOutcomes();
        return result(begun, before, after, memory);
    }

    private Mark mark() throws InterruptedException {
        return new Mark(System.nanoTime(), ledger.totals(), probe.read());
    }

    private void awaitTime(long time, Load load) throws InterruptedException {
        while (time - System.nanoTime() > 0) {
            Thread.sleep(Duration.ofNanos(Math.clamp(time - System.nanoTime(), 0, PAUSE.toNanos())));
            check.run();
            if (load.answered().isCompletedExceptionally()) {
                awaitAnswers(load);
            }
            tell();
        }
    }

    private void awaitAnswers(Load load) throws InterruptedException {
        CompletableFuture<Void> answered = load.answered();
        try {
            answered.get(plan.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchException("The load did not come to its end: " + e, e);
        }
    }

    private void awaitOutcomes() throws InterruptedException {
        long giveUp = System.nanoTime() + plan.patience().toNanos();
        while (ledger.totals().backlog() > 0 && giveUp - System.nanoTime() > 0) {
            Thread.sleep(PAUSE);
            check.run();
            tell();
        }
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - nextLine < 0) {
            return;
        }
        nextLine = now + BETWEEN_LINES.toNanos();
        Totals totals = ledger.totals();
        Counts all = ledger.counts().plus(ledger.warmUpCounts());
        progress.accept("  %,6d/s %4d s  %,9d due  %,9d accepted  %,9d confirmed  %,7d waiting%s"
                .formatted(
                        plan.rate(),
                        Duration.ofNanos(now - schedule.begin()).toSeconds(),
                        all.due(),
                        totals.accepted(),
                        totals.confirmed(),
                        totals.backlog(),
                        troubles(all)));
    }

    private static String troubles(Counts counts) {
        return (counts.shed() == 0 ? "" : "  %,d turned away".formatted(counts.shed()))
                + (counts.failed() == 0 ? "" : "  %,d failed".formatted(counts.failed()))
                + (counts.notSent() == 0 ? "" : "  %,d not sent".formatted(counts.notSent()));
    }

    private StepResult result(Instant begun, Mark before, Mark after, List<ProcessMemory> memory) {
        Flow flow = flow(before, after);
        var usage = new Usage(
                before.reading(),
                after.reading(),
                memory,
                after.totals().ended() - before.totals().ended());
        return new StepResult(
                plan.rate(),
                begun,
                plan.warmUp(),
                plan.window(),
                ledger.counts(),
                ledger.warmUpCounts(),
                flow,
                ledger.acceptedLatency(),
                ledger.confirmedLatency(),
                ledger.seconds((int) plan.window().toSeconds()),
                usage.processes(),
                usage.perOrder(),
                Sustained.shortfalls(plan.rate(), ledger.counts(), ledger.warmUpCounts(), flow),
                ledger.complaints());
    }

    private static Flow flow(Mark before, Mark after) {
        double seconds = (after.at() - before.at()) / 1e9;
        Totals from = before.totals();
        Totals to = after.totals();
        return new Flow(
                (to.accepted() - from.accepted()) / seconds,
                (to.confirmed() - from.confirmed()) / seconds,
                from.backlog(),
                to.backlog());
    }
}
