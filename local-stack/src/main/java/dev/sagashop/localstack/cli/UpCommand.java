package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.Servers;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.process.LeftOvers;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ./shop up}: starts everything, then stays until Ctrl-C or {@code ./shop down}. */
final class UpCommand {
    /** Also the bound for what a shop has to catch up with first that was stopped under load. */
    private static final Duration OPEN_WITHIN = Duration.ofMinutes(2);

    private final ShopDirectory directory;
    private final Console console;

    UpCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    /** @param naive without batches, to be compared with */
    int run(Mode mode, boolean naive) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        directory.create();
        try (ShopLock _ = lock()) {
            Ports ports = Ports.from(System.getenv());
            MemoryCheck.require(mode, System.getenv());
            stopLeftOvers();
            new RunState(ProcessHandle.current().pid(), mode, ports).write(directory);
            LocalStackOptions options =
                    new LocalStackOptions(directory, ports, mode, Map.of(), new Servers.Own(), console);
            LocalStack shop = start(naive ? options.naive() : options);
            requireOpen(shop);
            new Welcome(console, ports).print(Duration.ofNanos(System.nanoTime() - begun));
            stayUntilTold(shop);
        }
        return 0;
    }

    private ShopLock lock() throws IOException {
        return ShopLock.tryAcquire(directory).orElseThrow(() -> new StartUpException(alreadyRunning()));
    }

    private String alreadyRunning() {
        try {
            String process = RunState.ofRunning(directory)
                    .map(state -> " (process " + state.pid() + ")")
                    .orElse("");
            return "The shop is already running" + process + "; ./shop status shows it, ./shop down stops it.";
        } catch (IOException e) {
            return "The shop is already running; ./shop down stops it.";
        }
    }

    private void stopLeftOvers() {
        int stopped = LeftOvers.stop(directory);
        if (stopped > 0) {
            console.note("Stopped " + stopped + " services that an earlier launcher had left behind");
        }
    }

    private LocalStack start(LocalStackOptions options) {
        console.line(console.bold("Starting the shop") + console.dim("  data and logs: " + directory.root()));
        // So that a person sees an order ship, and after a crash its mails go out, without waiting for minutes.
        return LocalStack.start(options.withProperty("order-service", "sagashop.dispatch.grace-period", "15s")
                .withShortMailLease());
    }

    /** Healthy services alone would open a shop in which orders wait for ever. */
    private static void requireOpen(LocalStack shop) {
        try {
            shop.requireOrdersToGoThrough(OPEN_WITHIN);
        } catch (StartUpException e) {
            shop.close();
            throw e;
        }
    }

    /** Ends in a shutdown hook, because that is how Ctrl-C and SIGTERM reach a JVM. */
    private void stayUntilTold(LocalStack shop) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shop), "stop-shop"));
        new CountDownLatch(1).await();
    }

    private void stop(LocalStack shop) {
        long begun = System.nanoTime();
        console.line(System.lineSeparator() + "Stopping the shop ...");
        shop.close();
        try {
            RunState.delete(directory);
        } catch (IOException e) {
            console.error(e.toString());
        }
        console.line("Stopped in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begun)) + ".");
    }
}
