package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.report.Report;
import dev.sagashop.localstack.bench.report.Reports;
import dev.sagashop.localstack.bench.report.SideBySide;
import dev.sagashop.localstack.bench.result.BenchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./shop bench naive}: the shop and its naive form, one after the other, each empty and on the side; what the
 * design's batches are worth. Fails if an order was lost.
 */
final class NaiveCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** A rate that both sustain, and from there on the search. */
    private static final List<String> USUAL = List.of("--rate", "50", "--duration", "15s", "--search");

    private final ShopDirectory directory;
    private final Console console;

    NaiveCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<BenchOptions> options = BenchOptions.parse(arguments.isEmpty() ? USUAL : arguments);
        if (options.isEmpty()) {
            console.error(BenchOptions.USAGE.replace("./shop bench", "./shop bench naive"));
            return WRONG_USAGE;
        }
        Path reports = directory.root().resolve("bench").resolve("naive");
        BenchResult usual = measure("The shop as it is", List.of(), options.get(), reports.resolve("usual"));
        BenchResult naive = measure(
                "One record and one transaction at a time",
                List.of("--naive"),
                options.get(),
                reports.resolve("naive"));
        List<String> lines = new SideBySide(usual, naive).lines();
        lines.forEach(console::line);
        Files.write(reports.resolve("side-by-side.txt"), lines);
        console.line("All figures: " + reports.toAbsolutePath());
        return usual.isClean() && naive.isClean() ? 0 : FAILED;
    }

    private BenchResult measure(String what, List<String> up, BenchOptions options, Path report)
            throws IOException, InterruptedException {
        console.line(console.bold(what) + console.dim("  opening it empty, on the side ..."));
        ShopDirectory aside =
                new ShopDirectory(directory.root().resolve("bench").resolve("shop"));
        try (ShopOnTheSide shop = ShopOnTheSide.open(aside, up)) {
            BenchResult result = new BenchCommand(shop.directory(), console).measure(options, shop.state());
            Reports.write(new Report(result, null), new BenchReport(result).lines(), report);
            return result;
        }
    }
}
