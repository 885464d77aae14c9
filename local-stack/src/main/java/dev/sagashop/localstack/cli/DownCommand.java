package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.process.LeftOvers;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** {@code ./shop down}: stops the shop gracefully from anywhere, and whatever an earlier one left behind. */
final class DownCommand {
    private static final Duration STOPPING_AT_MOST = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 100;

    private final ShopDirectory directory;
    private final Console console;

    DownCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        Optional<RunState> running = RunState.ofRunning(directory);
        if (running.isPresent()) {
            stop(running.get().pid());
        }
        int leftOvers = LeftOvers.stop(directory);
        RunState.delete(directory);
        console.line(running.isEmpty() && leftOvers == 0 ? "The shop is not running." : "The shop has stopped.");
        return 0;
    }

    private void stop(long pid) throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = ProcessHandle.of(pid);
        launcher.ifPresent(ProcessHandle::destroy);
        long giveUp = System.nanoTime() + STOPPING_AT_MOST.toNanos();
        while (ShopLock.isHeld(directory) && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (ShopLock.isHeld(directory)) {
            console.note(
                    "Process " + pid + " did not stop within " + STOPPING_AT_MOST.toSeconds() + " s and is killed");
            launcher.ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
