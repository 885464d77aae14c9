package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.bench.measure.ObservedProcess;
import dev.sagashop.localstack.demo.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts what {@code ./shop up} starts, in a process of its own and on free ports. */
final class WholeShop {
    private static final long STOPPED_WITHIN_SECONDS = 90;

    private final LauncherCommand launcher;
    private final Path temporary;
    private final Health health = new Health();
    private int starts;

    WholeShop(LauncherCommand launcher, Path temporary) {
        this.launcher = launcher;
        this.temporary = temporary;
    }

    /** Starts all of it, has an order confirmed and stops it again. */
    Start start(Mode mode, Variant variant) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(temporary.resolve("shop-" + ++starts));
        Ports ports = Ports.anyFree();
        ProcessBuilder builder = new ProcessBuilder(launcher.up(mode, variant, directory))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("up.out").toFile());
        builder.environment().putAll(ports.toEnvironment());
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            return measure(process, directory, ports, begun);
        } finally {
            process.destroy();
            if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private Start measure(Process process, Path directory, Ports ports, long begun)
            throws IOException, InterruptedException {
        for (Part service : Part.services()) {
            Awaiting.until(
                    () -> isAlive(process, directory) && health.isReady(ports.url(service)),
                    service.label() + "'s readiness");
        }
        double healthy = Awaiting.secondsSince(begun);
        double cpu = Footprint.cpuSeconds(processes(process, directory));
        new Rehearsal(ports.url(Part.BFF_WEB), ports.url(Part.BFF_MOBILE)).firstOrder();
        double firstOrder = Awaiting.secondsSince(begun);
        Thread.sleep(Workbench.SETTLED_AFTER_MILLIS);
        List<ProcessHandle> all = processes(process, directory);
        return new Start(
                healthy, firstOrder, cpu, Footprint.residentMegabytes(all), Footprint.proportionalMegabytes(all));
    }

    private static boolean isAlive(Process process, Path directory) {
        if (!process.isAlive()) {
            throw new StartUpException("The shop did not start; " + directory.resolve("up.out") + " said why.");
        }
        return true;
    }

    /** The launcher, the services if they have processes, and the database's, which are nobody's children. */
    private static List<ProcessHandle> processes(Process launcher, Path directory) throws IOException {
        List<ProcessHandle> all = new ArrayList<>(Footprint.family(launcher.toHandle()));
        ObservedProcess.postgres(directory.resolve("data/postgres"))
                .family()
                .filter(process -> !all.contains(process))
                .toList()
                .forEach(all::add);
        return all;
    }
}
