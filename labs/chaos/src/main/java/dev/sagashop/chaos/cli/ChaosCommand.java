package dev.sagashop.chaos.cli;

import dev.sagashop.chaos.Chaos;
import dev.sagashop.chaos.ChaosReport;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.infrastructure.EmbeddedDatabase;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.cli.Console;
import dev.sagashop.localstack.cli.MemoryCheck;
import dev.sagashop.localstack.cli.ShopLock;
import dev.sagashop.localstack.process.LeftOvers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** {@code ./shop chaos}: a shop on the side, put through faults; fails unless every promise was kept. */
final class ChaosCommand {
    private static final Logger log = LoggerFactory.getLogger(ChaosCommand.class);

    private final ShopDirectory directory;
    private final Console console;
    private final AtomicReference<@Nullable ChaosShop> open = new AtomicReference<>();
    private volatile boolean stopped;

    /** @param directory of the shop for experiments */
    ChaosCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(ChaosOptions options) throws IOException, InterruptedException {
        MemoryCheck.require(Mode.PROCESSES, System.getenv());
        directory.create();
        try (ShopLock _ = lock()) {
            forgetTheLastOne();
            // Servers that run in this JVM lose connections all the time here; that is for the log.
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> log.warn("{} has ended", thread.getName(), e));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-chaos"));
            console.line("Opening a shop on the side for %d min of faults, seed %d, brokers %d; its logs: %s"
                    .formatted(options.minutes(), options.seed(), options.brokers(), directory.logs()));
            ChaosShop shop = ChaosShop.open(directory, options.brokers(), Progress.SILENT);
            open.set(shop);
            ChaosReport report =
                    new Chaos(shop, options.seed(), Duration.ofMinutes(options.minutes()), this::tell).run();
            close();
            return conclude(report, options);
        }
    }

    private int conclude(ChaosReport report, ChaosOptions options) {
        report.lines().forEach(console::line);
        if (report.isClean()) {
            console.line(console.green("✔") + " Nothing was lost, nothing is stuck, and every promise was kept.");
            return 0;
        }
        console.error(
                "Not every promise was kept. The logs are in %s; ./shop chaos --minutes %d --seed %d --brokers %d does it again."
                        .formatted(directory.logs(), options.minutes(), options.seed(), options.brokers()));
        return 1;
    }

    private ShopLock lock() throws IOException {
        return ShopLock.tryAcquire(directory)
                .orElseThrow(() -> new StartUpException("Another ./shop chaos is running in " + directory.root()));
    }

    /** But for its lock, which is held. What a run that was killed has left may still run. */
    private void forgetTheLastOne() throws IOException {
        LeftOvers.stop(directory);
        EmbeddedDatabase.stopLeftOver(directory.root().resolve("servers/postgres"));
        directory.forget();
        FileSystemUtils.deleteRecursively(directory.root().resolve("servers"));
        FileSystemUtils.deleteRecursively(directory.root().resolve("crash-points"));
        directory.create();
    }

    private void tell(String line) {
        if (!stopped) {
            console.line(line);
        }
    }

    /** Ctrl-C and SIGTERM; what is still being opened goes with this process. */
    private void stop() {
        stopped = true;
        close();
    }

    private void close() {
        ChaosShop shop = open.getAndSet(null);
        if (shop != null) {
            shop.close();
        }
    }
}
