package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.demo.Rehearsal;
import dev.sagashop.localstack.layout.ShopLayout;
import dev.sagashop.localstack.process.ProcessOptions;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A shop on the side that was open, with all that services leave behind in a broker and a database, and whose services
 * are closed now: one of them at a time is started.
 */
final class Workbench implements AutoCloseable {
    /** After the start there is some tidying up, in the service and in its JVM. */
    static final long SETTLED_AFTER_MILLIS = 6_000;

    private final ShopDirectory directory;
    private final LocalStack shop;
    private final Tasks tasks;
    private final Health health = new Health();

    private Workbench(ShopDirectory directory, LocalStack shop, Tasks tasks) {
        this.directory = directory;
        this.shop = shop;
        this.tasks = tasks;
    }

    static Workbench open(Path temporary) throws InterruptedException {
        LocalStackOptions options = LocalStackOptions.forTests(temporary);
        LocalStack shop = LocalStack.start(options.inProcesses(ProcessOptions.USUAL));
        try {
            new Rehearsal(shop.url(Part.BFF_WEB.label()), shop.url(Part.BFF_MOBILE.label())).firstOrder();
            Tasks tasks = Tasks.after(shop);
            Part.services().forEach(service -> shop.stop(service.label()));
            return new Workbench(options.directory(), shop, tasks);
        } catch (RuntimeException e) {
            shop.close();
            throw e;
        }
    }

    /** Starts a service with work that waits for it, and stops it again. */
    Start start(Part service, Variant variant) throws InterruptedException {
        String url = shop.url(service.label());
        ProcessOptions how = ProcessOptions.USUAL.with(variant.cache());
        try (Task task = tasks.give(service, url);
                ServiceProcesses processes =
                        new ServiceProcesses(ShopLayout.locate(), directory, Progress.SILENT, how)) {
            long begun = System.nanoTime();
            processes.start(service, shop.settings(service.label()));
            ProcessHandle process =
                    processes.process(service.label()).orElseThrow(() -> new StartUpException(service.label()));
            Awaiting.until(() -> health.isReady(url), service.label() + "'s readiness");
            double healthy = Awaiting.secondsSince(begun);
            double cpu = Footprint.cpuSeconds(List.of(process));
            Awaiting.until(() -> isDone(task), service.label() + "'s first work");
            double firstEvent = Awaiting.secondsSince(begun);
            Thread.sleep(SETTLED_AFTER_MILLIS);
            return new Start(
                    healthy,
                    firstEvent,
                    cpu,
                    Footprint.residentMegabytes(List.of(process)),
                    Footprint.proportionalMegabytes(List.of(process)));
        }
    }

    private static boolean isDone(Task task) throws InterruptedException {
        try {
            return task.isDone();
        } catch (SQLException e) {
            throw new StartUpException("The lab's database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (tasks) {
            shop.close();
        }
    }
}
