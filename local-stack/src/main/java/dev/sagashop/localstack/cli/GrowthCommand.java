package dev.sagashop.localstack.cli;

import dev.sagashop.infrastructure.EmbeddedDatabase;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.bench.growth.Growth;
import dev.sagashop.localstack.bench.growth.GrowthReport;
import dev.sagashop.localstack.bench.growth.GrowthResult;
import dev.sagashop.localstack.bench.growth.GrowthShop;
import dev.sagashop.localstack.process.LeftOvers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code ./shop bench growth}: a shop on the side that grows, always under the same load; fails if an order was lost. */
final class GrowthCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final ShopDirectory directory;
    private final Console console;
    private final AtomicReference<@Nullable GrowthShop> open = new AtomicReference<>();

    /** @param directory of the shop that grows */
    GrowthCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<GrowthOptions> options = GrowthOptions.parse(arguments);
        if (options.isEmpty()) {
            console.error(GrowthOptions.USAGE);
            return WRONG_USAGE;
        }
        MemoryCheck.require(Mode.PROCESSES, System.getenv());
        directory.create();
        try (ShopLock _ = ShopLock.tryAcquire(directory)
                .orElseThrow(
                        () -> new StartUpException("Another ./shop bench growth is running in " + directory.root()))) {
            return run(options.get());
        }
    }

    private int run(GrowthOptions options) throws IOException, InterruptedException {
        forgetTheLastOne();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-growth"));
        console.line("Opening a shop on the side; its logs: " + directory.logs());
        GrowthResult result = measure(options);
        Path place = options.report().orElse(directory.root().resolve("report"));
        GrowthReport report = new GrowthReport(result);
        report.lines().forEach(console::line);
        report.write(place);
        console.line("Written to " + place + " as text, JSON and CSV.");
        return result.isClean() ? 0 : FAILED;
    }

    private GrowthResult measure(GrowthOptions options) throws InterruptedException {
        Instant begun = Instant.now();
        GrowthShop shop = GrowthShop.open(directory);
        open.set(shop);
        try {
            var growth = new Growth(options.plan(), shop, console::line);
            return new GrowthResult(begun, ThisMachine.describe(), options.plan(), growth.measure(), growth.breaches());
        } finally {
            close();
        }
    }

    /** But for its lock, which is held; what a run that was killed has left may still run. */
    private void forgetTheLastOne() throws IOException {
        LeftOvers.stop(directory);
        EmbeddedDatabase.stopLeftOver(directory.postgresData());
        directory.forget();
        directory.create();
    }

    /** At the end, or at Ctrl-C and SIGTERM, whichever comes first. */
    private void close() {
        GrowthShop shop = open.getAndSet(null);
        if (shop != null) {
            shop.close();
        }
    }
}
