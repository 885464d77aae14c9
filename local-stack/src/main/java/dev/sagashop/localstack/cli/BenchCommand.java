package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.BenchEngine;
import dev.sagashop.localstack.bench.RateSearch;
import dev.sagashop.localstack.bench.StepPlan;
import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.StepResult;
import dev.sagashop.localstack.bench.result.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** {@code ./shop bench}: load at given rates, or up to what the shop can bear; fails if an order was lost. */
final class BenchCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final int MOST_SEARCH_STEPS = 8;

    /** Customers do not come all at once to a shop that has just opened: one that they find asleep gives up on them. */
    private static final int GENTLE_RATE = 50;

    /** The shop is warm after the first rate; what is new then is the rate alone. */
    private static final Duration NEXT_WARM_UP = Duration.ofSeconds(3);

    /** Orders that are confirmed are still to be captured, shipped and told of. */
    private static final Duration QUIET_AFTER_AT_MOST = Duration.ofMinutes(2);

    /** Nothing moves any more when the audit begins. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final ShopDirectory directory;
    private final Console console;

    BenchCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<BenchOptions> options = BenchOptions.parse(arguments);
        if (options.isEmpty()) {
            console.error(BenchOptions.USAGE);
            return WRONG_USAGE;
        }
        BenchResult result = measure(options.get(), RunState.require(directory));
        new BenchReport(result).lines().forEach(console::line);
        return result.isClean() ? 0 : FAILED;
    }

    private BenchResult measure(BenchOptions options, RunState shop) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try (BenchEngine engine =
                BenchEngine.open(RunningShop.target(directory, shop), options.mode(), console::line)) {
            List<StepResult> steps = givenRates(options, engine);
            if (options.search()) {
                search(options, engine, steps);
            }
            engine.awaitQuiet(QUIET_AFTER_AT_MOST);
            return new BenchResult(begun, ThisMachine.describe(), options.mode(), steps, audit(shop));
        }
    }

    private List<StepResult> givenRates(BenchOptions options, BenchEngine engine) throws InterruptedException {
        Optional<StepResult> warmUp = warmUp(options, engine);
        List<StepResult> steps = new ArrayList<>();
        for (int rate : options.rates()) {
            steps.add(step(options, engine, rate, steps.isEmpty()));
        }
        warmUp.ifPresent(before -> steps.set(0, steps.getFirst().after(before)));
        return steps;
    }

    /** Half of the time that it takes; the other half is the first rate's. */
    private Optional<StepResult> warmUp(BenchOptions options, BenchEngine engine) throws InterruptedException {
        Duration half = Duration.ofSeconds(options.warmUp().toSeconds() / 2);
        int rate = Math.min(GENTLE_RATE, options.rates().getFirst());
        if (half.isZero()) {
            return Optional.empty();
        }
        console.line(
                console.bold("Warming up") + console.dim(" at %d orders/s for %d s".formatted(rate, half.toSeconds())));
        return Optional.of(engine.run(new StepPlan(rate, Duration.ZERO, half)));
    }

    private void search(BenchOptions options, BenchEngine engine, List<StepResult> steps) throws InterruptedException {
        RateSearch search = RateSearch.of(MOST_SEARCH_STEPS);
        for (StepResult step : steps) {
            search = search.knowing(step.rate(), step.isSustained());
        }
        OptionalInt rate = search.next();
        while (rate.isPresent()) {
            StepResult step = step(options, engine, rate.getAsInt(), false);
            steps.add(step);
            search = search.tried(step.rate(), step.isSustained());
            rate = search.next();
        }
    }

    private StepResult step(BenchOptions options, BenchEngine engine, int rate, boolean isFirst)
            throws InterruptedException {
        Duration longest = isFirst ? options.warmUp().dividedBy(2) : NEXT_WARM_UP;
        Duration warmUp = longest.compareTo(options.warmUp()) < 0 ? longest : options.warmUp();
        console.line(console.bold("%,d orders/s".formatted(rate))
                + console.dim(" for %d s, after %d s of warm-up"
                        .formatted(options.duration().toSeconds(), warmUp.toSeconds())));
        StepResult step = engine.run(new StepPlan(rate, warmUp, options.duration()));
        console.line(
                step.isSustained()
                        ? "  " + console.green("✔") + " sustained"
                        : "  " + console.yellow("!") + " not sustained: " + String.join("; ", step.shortfalls()));
        step.complaints().forEach(complaint -> console.line("    " + complaint));
        return step;
    }

    private Verdict audit(RunState shop) throws InterruptedException {
        Thread.sleep(SETTLE.plusMillis(500));
        JsonNode report = Audit.start(shop, SETTLE).awaitEnd(console::line);
        return new AuditReport(console, report).asVerdict();
    }
}
