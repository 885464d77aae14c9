package dev.sagashop.localstack;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import dev.sagashop.localstack.process.ProcessOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to run the shop.
 *
 * @param directory where its data, logs and process ids go
 * @param ports where its parts listen
 * @param mode all services in this JVM, or each in its own
 * @param overrides Spring properties per service, which win over everything else
 * @param servers the broker and the database
 * @param progress who hears how the start goes on
 * @param processes how services in JVMs of their own are run
 */
public record LocalStackOptions(
        ShopDirectory directory,
        Ports ports,
        Mode mode,
        Map<Part, Map<String, String>> overrides,
        Servers servers,
        Progress progress,
        ProcessOptions processes) {

    /** Services in JVMs of their own, if any, are run as usual. */
    public LocalStackOptions(
            ShopDirectory directory,
            Ports ports,
            Mode mode,
            Map<Part, Map<String, String>> overrides,
            Servers servers,
            Progress progress) {
        this(directory, ports, mode, overrides, servers, progress, ProcessOptions.USUAL);
    }

    /** Where the services run. */
    public enum Mode {
        /** As isolated Spring contexts in this JVM: a fraction of the memory and of the start time. */
        ONE_JVM,
        /** Each in a JVM of its own, as in production. */
        PROCESSES
    }

    /** Any free ports, all services in this JVM, in a directory of the caller's: what tests want. */
    public static LocalStackOptions forTests(Path directory) {
        return new LocalStackOptions(
                new ShopDirectory(directory),
                Ports.anyFree(),
                Mode.ONE_JVM,
                Map.of(),
                new Servers.Own(),
                Progress.SILENT);
    }

    public LocalStackOptions with(Mode other) {
        return new LocalStackOptions(directory, ports, other, overrides, servers, progress, processes);
    }

    /** The same shop without its batches: one record at a time, and one transaction for each. */
    public LocalStackOptions naive() {
        LocalStackOptions naive = this;
        for (Part service : Part.coreServices()) {
            naive = naive.withProperty(service.label(), "spring.profiles.active", "naive");
        }
        return naive;
    }

    /** The same shop with every service in a JVM of its own, run that way. */
    public LocalStackOptions inProcesses(ProcessOptions how) {
        return new LocalStackOptions(directory, ports, Mode.PROCESSES, overrides, servers, progress, how);
    }

    /** The same shop, whose progress is told to somebody. */
    public LocalStackOptions tellingOf(Progress listener) {
        return new LocalStackOptions(directory, ports, mode, overrides, servers, listener, processes);
    }

    /** The same shop on a broker and a database that run already. */
    public LocalStackOptions on(Broker broker, Database database) {
        return new LocalStackOptions(
                directory, ports, mode, overrides, new Servers.Given(broker, database), progress, processes);
    }

    /** The same shop, whose mails go out soon after a crash: a short lease, which by these time-outs no mail outlasts. */
    public LocalStackOptions withShortMailLease() {
        String service = Part.NOTIFICATION_SERVICE.label();
        return withProperty(service, "sagashop.mail.lease", "20s")
                .withProperty(service, "spring.mail.properties.mail.smtp.connectiontimeout", "1000")
                .withProperty(service, "spring.mail.properties.mail.smtp.timeout", "1000");
    }

    /** Sets a Spring property of one service, such as {@code sagashop.dispatch.grace-period}. */
    public LocalStackOptions withProperty(String service, String key, String value) {
        Map<Part, Map<String, String>> changed = new HashMap<>(overrides);
        Map<String, String> ofService = new HashMap<>(changed.getOrDefault(Part.named(service), Map.of()));
        ofService.put(key, value);
        changed.put(Part.named(service), Map.copyOf(ofService));
        return new LocalStackOptions(directory, ports, mode, Map.copyOf(changed), servers, progress, processes);
    }
}
