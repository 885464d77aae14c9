package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.BenchEngine;
import dev.sagashop.localstack.bench.RateSearch;
import dev.sagashop.localstack.bench.StepPlan;
import dev.sagashop.localstack.bench.ceiling.Ceiling;
import dev.sagashop.localstack.bench.ceiling.CeilingSettings;
import dev.sagashop.localstack.bench.report.Report;
import dev.sagashop.localstack.bench.report.Reports;
import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.StepResult;
import dev.sagashop.localstack.bench.result.Verdict;
import dev.sagashop.localstack.invariants.Audit;
import dev.sagashop.localstack.invariants.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** {@code ./shop bench}: load at given rates, or up to what the shop can bear; fails if an order was lost. */
final class BenchCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private static final int MOST_SEARCH_STEPS = 8;

    /** Customers do not come all at once to a shop that has just opened: one that they find asleep gives up on them. */
    private static final int GENTLE_RATE = 50;

    private static final Duration GENTLE = Duration.ofSeconds(4);

    /** After its confirmation an order waits this long to be shipped, in a shop that ./shop up has opened. */
    private static final Duration SHIPPED_AFTER = Duration.ofSeconds(16);

    private static final Duration QUIET_AFTER_AT_MOST = Duration.ofMinutes(3);

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
        if (!measuresShipping(options.get())) {
            console.note("Orders are shipped 15 s after they are confirmed: with a warm-up as short as that, costs per"
                    + " order leave shipping out.");
        }
        RunState shop = RunState.require(directory);
        BenchResult result = measure(options.get(), shop);
        report(new Report(result, ceiling(arguments, shop)), options.get());
        return result.isClean() ? 0 : FAILED;
    }

    private static boolean measuresShipping(BenchOptions options) {
        return options.warmUp().compareTo(SHIPPED_AFTER) >= 0;
    }

    /** After the shop has come to rest: it has the machine to itself. */
    private Ceiling ceiling(List<String> arguments, RunState shop) throws InterruptedException {
        console.line(console.bold("What this machine can do at all"));
        return Ceiling.measure(
                arguments.contains("--quick") ? CeilingSettings.QUICK : CeilingSettings.USUAL,
                Databases.onPort(shop.ports().of(Part.POSTGRES)),
                "127.0.0.1:" + shop.ports().of(Part.KAFKA),
                line -> console.line("  " + line));
    }

    private void report(Report report, BenchOptions options) throws IOException {
        List<String> lines = new ArrayList<>(new BenchReport(report.result()).lines());
        lines.addAll(report.ceilingLines());
        lines.forEach(console::line);
        Path chosen = options.report();
        Path bench = directory.root().resolve("bench");
        Reports.write(report, lines, chosen == null ? bench.resolve(NOW.format(LocalDateTime.now())) : chosen);
        Path latest = chosen == null ? bench.resolve("latest") : chosen;
        Reports.write(report, lines, latest);
        console.line("As a page: " + latest.resolve("report.html").toAbsolutePath());
    }

    /** What that shop does at the rates that were asked for. */
    BenchResult measure(BenchOptions options, RunState shop) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try (BenchEngine engine =
                BenchEngine.open(RunningShop.target(directory, shop), options.mode(), console::line)) {
            List<StepResult> steps = givenRates(options, engine);
            if (options.search()) {
                search(options, engine, steps);
            }
            if (measuresShipping(options)) {
                console.line(console.dim("Waiting until the last order is shipped ..."));
                engine.awaitQuiet(SHIPPED_AFTER, QUIET_AFTER_AT_MOST);
            }
            return new BenchResult(begun, ThisMachine.describe(), options.mode(), steps, audit(shop));
        }
    }

    private List<StepResult> givenRates(BenchOptions options, BenchEngine engine) throws InterruptedException {
        Optional<StepResult> warmUp = warmUp(options, engine);
        List<StepResult> steps = new ArrayList<>();
        for (int rate : options.rates()) {
            steps.add(step(options, engine, rate));
        }
        warmUp.ifPresent(before -> steps.set(0, steps.getFirst().after(before)));
        return steps;
    }

    private Optional<StepResult> warmUp(BenchOptions options, BenchEngine engine) throws InterruptedException {
        int rate = Math.min(GENTLE_RATE, options.rates().getFirst());
        if (options.warmUp().isZero()) {
            return Optional.empty();
        }
        console.line(console.bold("Waking the shop up")
                + console.dim(" at %d orders/s for %d s".formatted(rate, GENTLE.toSeconds())));
        return Optional.of(engine.run(new StepPlan(rate, Duration.ZERO, GENTLE)));
    }

    private void search(BenchOptions options, BenchEngine engine, List<StepResult> steps) throws InterruptedException {
        RateSearch search = RateSearch.of(MOST_SEARCH_STEPS);
        for (StepResult step : steps) {
            search = search.knowing(step.rate(), step.isSustained());
        }
        OptionalInt rate = search.next();
        while (rate.isPresent()) {
            StepResult step = step(options, engine, rate.getAsInt());
            steps.add(step);
            search = search.tried(step.rate(), step.isSustained());
            rate = search.next();
        }
    }

    private StepResult step(BenchOptions options, BenchEngine engine, int rate) throws InterruptedException {
        console.line(console.bold("%,d orders/s".formatted(rate))
                + console.dim(" for %d s, after %d s of warm-up"
                        .formatted(
                                options.duration().toSeconds(), options.warmUp().toSeconds())));
        StepResult step = engine.run(new StepPlan(rate, options.warmUp(), options.duration()));
        console.line(
                step.isSustained()
                        ? "  " + console.green("✔") + " sustained"
                        : "  " + console.yellow("!") + " not sustained: " + String.join("; ", step.shortfalls()));
        step.complaints().forEach(complaint -> console.line("    " + complaint));
        return step;
    }

    private Verdict audit(RunState shop) throws InterruptedException {
        Thread.sleep(SETTLE.plusMillis(500));
        JsonNode report = Audit.start(shop.url(Part.ORDER_SERVICE), SETTLE).awaitEnd(console::line);
        return new AuditReport(console, report).asVerdict();
    }
}
