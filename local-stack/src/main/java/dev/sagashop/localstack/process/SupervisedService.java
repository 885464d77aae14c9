package dev.sagashop.localstack.process;

import dev.sagashop.localstack.OwnEnvironment;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service in its own JVM, started again when it ends without having been told to. */
final class SupervisedService {
    /** glibc gives every thread that allocates an arena of its own, which a JVM's many threads never fill. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private final String name;
    private final ServiceCommand command;
    private final ProcessOptions options;
    private final ShopDirectory directory;
    private final Progress progress;
    private final PidFile pidFile;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Process process;

    SupervisedService(
            String name, ServiceCommand command, ProcessOptions options, ShopDirectory directory, Progress progress) {
        this.name = name;
        this.command = command;
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        this.pidFile = PidFile.of(directory, name);
    }

    void start() {
        Process first = launch();
        Thread.ofVirtual().name("supervise-" + name).start(() -> supervise(first));
    }

    void stop() {
        stopping.countDown();
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroy();
        try {
            if (!current.waitFor(options.aotCache().stoppedWithin())) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    /** {@code kill -9}, after which it is not started again. */
    void killForGood() {
        stopping.countDown();
        process().ifPresent(current -> {
            current.destroyForcibly();
            current.onExit().join();
        });
        pidFile.delete();
    }

    /** The process that runs, or that ran last. */
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    private void supervise(Process first) {
        BackOff backOff = new BackOff(options.restarts());
        Process current = first;
        try {
            while (true) {
                Duration ran = watch(current);
                backOff.crashedAfter(ran);
                if (isStopping() || backOff.isExhausted()) {
                    break;
                }
                progress.note("%s ended unexpectedly (exit status %d), starting it again in %d s"
                        .formatted(name, current.exitValue(), backOff.pause().toSeconds()));
                if (stopping.await(backOff.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                current = launch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!isStopping()) {
            progress.note("%s crashed %d times in a row and is given up; ./shop logs %s says why"
                    .formatted(name, options.restarts().mostCrashesInARow(), name));
        }
    }

    /** Returns how long the process ran, once it has ended. */
    private static Duration watch(Process current) throws InterruptedException {
        long begun = System.nanoTime();
        ProcessGuard guard = guard(current);
        current.waitFor();
        guard.dismiss();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static ProcessGuard guard(Process child) {
        try {
            return ProcessGuard.of(child);
        } catch (IOException e) {
            child.destroy();
            throw new StartUpException("No guard could be started for a service: " + e.getMessage(), e);
        }
    }

    private Process launch() {
        // What the JVM itself says (crashes, bad options); the service's own log is a file of its own.
        Path output = directory.run().resolve(name + ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command.asList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
            OwnEnvironment.leaveIn(builder.environment());
            builder.environment().putAll(ENVIRONMENT);
            Process launched = builder.start();
            process = launched;
            pidFile.write(launched.pid());
            return launched;
        } catch (IOException e) {
            throw new StartUpException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
