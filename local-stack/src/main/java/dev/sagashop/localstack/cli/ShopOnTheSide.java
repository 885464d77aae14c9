package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An empty shop of its own, opened by {@code ./shop up} as people's are, at ports and in a directory of its own. */
final class ShopOnTheSide implements AutoCloseable {
    private static final Duration STARTING_AT_MOST = Duration.ofMinutes(5);
    private static final Duration STOPPING_AT_MOST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ShopDirectory directory;
    private final Process process;
    private final Thread stopIfInterrupted = new Thread(this::stop, "stop-shop-on-the-side");
    private final Health health = new Health();

    private ShopOnTheSide(ShopDirectory directory, Process process) {
        this.directory = directory;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(stopIfInterrupted);
    }

    /**
     * Returns when all of it is healthy.
     *
     * @param directory what was in it is forgotten
     * @param options of {@code ./shop up}
     */
    static ShopOnTheSide open(ShopDirectory directory, List<String> options) throws IOException, InterruptedException {
        if (RunState.ofRunning(directory).isPresent()) {
            throw new StartUpException("A shop is still running in " + directory.root() + "; stop that first.");
        }
        directory.create();
        directory.forget();
        directory.create();
        String shop = Optional.ofNullable(System.getProperty("sagashop.command"))
                .orElseThrow(() -> new StartUpException("Nothing says where ./shop is; run this with ./shop bench."));
        ProcessBuilder up = new ProcessBuilder(
                Stream.concat(Stream.of(shop, "up"), options.stream()).toList());
        up.environment().putAll(Ports.anyFree().toEnvironment());
        up.environment().put("SAGASHOP_DIRECTORY", directory.root().toString());
        up.redirectErrorStream(true).redirectOutput(log(directory).toFile());
        ShopOnTheSide opened = new ShopOnTheSide(directory, up.start());
        try {
            opened.awaitHealthy();
            return opened;
        } catch (StartUpException | InterruptedException e) {
            opened.close();
            throw e;
        }
    }

    /** What it says about itself. */
    RunState state() throws IOException {
        return RunState.require(directory);
    }

    ShopDirectory directory() {
        return directory;
    }

    private void awaitHealthy() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + STARTING_AT_MOST.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() - giveUp > 0) {
                throw new StartUpException("The shop on the side did not open; " + log(directory) + " says why.");
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean isHealthy() throws IOException, InterruptedException {
        Optional<RunState> state = RunState.ofRunning(directory);
        if (state.isEmpty()) {
            return false;
        }
        for (Part service : Part.services()) {
            if (!health.isReady(state.get().url(service))) {
                return false;
            }
        }
        return true;
    }

    private static Path log(ShopDirectory directory) {
        return directory.logs().resolve("shop.log");
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopIfInterrupted);
    }

    /** As {@code ./shop down} does, and then the hard way. */
    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
