package dev.sagashop.localstack.bench;

import dev.sagashop.localstack.bench.follow.Ledger;
import dev.sagashop.localstack.bench.follow.OutcomeReader;
import dev.sagashop.localstack.bench.load.Baskets;
import dev.sagashop.localstack.bench.load.LoadGenerator;
import dev.sagashop.localstack.bench.load.Schedule;
import dev.sagashop.localstack.bench.measure.Probe;
import dev.sagashop.localstack.bench.result.Mode;
import dev.sagashop.localstack.bench.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a shop under one rate after another.
 *
 * <pre>{@code
 * try (BenchEngine engine = BenchEngine.open(target, Mode.BFF, console::line)) {
 *     StepResult result = engine.run(new StepPlan(1000, Duration.ofSeconds(10), Duration.ofSeconds(60)));
 * }
 * }</pre>
 */
public final class BenchEngine implements AutoCloseable {

    /** Longer than an event is on its way. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** Others may be at it too, and never be quiet. */
    private static final Duration QUIET_AFTER_AT_MOST = Duration.ofSeconds(20);

    private static final Duration LEAD_TIME = Duration.ofMillis(300);

    private final Warehouse warehouse;
    private final List<String> skus;
    private final Baskets baskets;
    private final LoadGenerator generator;
    private final OutcomeReader reader;
    private final Probe probe;
    private final Consumer<String> progress;

    private BenchEngine(BenchTarget target, Mode mode, Consumer<String> progress) throws InterruptedException {
        this.warehouse = new Warehouse(target.inventoryUrl());
        this.skus = warehouse.plentiful();
        this.baskets = new Baskets(skus);
        this.generator = new LoadGenerator(target.orders(mode), baskets);
        this.probe = new Probe(target.processes(), target.bootstrapServers(), target.databases());
        this.reader = OutcomeReader.start(target.bootstrapServers());
        this.progress = progress;
    }

    /** Gets ready; the shop has to be open and healthy. */
    public static BenchEngine open(BenchTarget target, Mode mode, Consumer<String> progress)
            throws InterruptedException {
        return new BenchEngine(target, mode, progress);
    }

    /** Returns when every order that was accepted has its outcome, or patience has run out. */
    public StepResult run(StepPlan plan) throws InterruptedException {
        long orders = new Schedule(plan.rate(), 0, plan.length()).total();
        warehouse.deliver(skus, baskets.piecesOfEach(orders));
        probe.awaitQuiet(QUIET, QUIET_AFTER_AT_MOST);
        var schedule = new Schedule(plan.rate(), System.nanoTime() + LEAD_TIME.toNanos(), plan.length());
        var ledger = new Ledger(schedule.begin() + plan.warmUp().toNanos(), schedule.end());
        reader.tell(ledger);
        return new Step(plan, schedule, ledger, probe, progress, reader::requireGoing)
                .run(() -> generator.start(schedule, ledger));
    }

    /** Returns when the shop has come to rest, or when so much time has passed. */
    public void awaitQuiet(Duration atMost) throws InterruptedException {
        awaitQuiet(QUIET, atMost);
    }

    /** Returns when nothing was published for so long, or when so much time has passed. */
    public void awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
        probe.awaitQuiet(quiet, atMost);
    }

    @Override
    public void close() throws InterruptedException {
        generator.close();
        probe.close();
        reader.close();
    }
}
