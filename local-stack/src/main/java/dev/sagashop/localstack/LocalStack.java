package dev.sagashop.localstack;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import dev.sagashop.infrastructure.EmbeddedDatabase;
import dev.sagashop.infrastructure.EmbeddedMailServer;
import dev.sagashop.localstack.context.ServiceContexts;
import dev.sagashop.localstack.layout.ShopLayout;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running shop: broker, database, mail sink and the six services, all on this machine's loopback address.
 *
 * <pre>{@code
 * try (LocalStack shop = LocalStack.start(LocalStackOptions.forTests(directory))) {
 *     shop.stop("payment-service");
 *     post(shop.url("bff-web") + "/api/orders", order);
 *     shop.start("payment-service");
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {
    private final LocalStackOptions options;
    private final Infrastructure infrastructure;
    private final ServiceRunner services;
    private final ServiceSettings settings;
    private final Health health = new Health();

    private LocalStack(LocalStackOptions options, Infrastructure infrastructure, ServiceRunner services) {
        this.options = options;
        this.infrastructure = infrastructure;
        this.services = services;
        this.settings = new ServiceSettings(options, infrastructure);
    }

    /** Starts everything; returns when every part is healthy, or stops what did start and fails. */
    public static LocalStack start(LocalStackOptions options) {
        options.directory().create();
        // Before the look at the ports: it would listen on one of them.
        EmbeddedDatabase.stopLeftOver(options.directory().postgresData());
        options.ports().requireFree();
        ShopLayout layout = ShopLayout.locate();
        LocalStack stack = new LocalStack(options, Infrastructure.start(options), runner(options, layout));
        try {
            new ServiceStart(stack::start).startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Where a part listens, as {@code http://host:port}. */
    public String url(String part) {
        return options.ports().url(Part.named(part));
    }

    /** The Spring context of a service that runs in this JVM. */
    public ConfigurableApplicationContext context(String service) {
        if (services instanceof ServiceContexts contexts) {
            return contexts.context(Part.named(service));
        }
        throw new IllegalStateException("The services run in JVMs of their own");
    }

    /** The processes of the services, where each has its own. */
    public ServiceProcesses processes() {
        if (services instanceof ServiceProcesses processes) {
            return processes;
        }
        throw new IllegalStateException("The services run in this JVM");
    }

    /** The Spring properties that a service is started with. */
    public Map<String, String> settings(String service) {
        return settings.of(Part.named(service));
    }

    /** Starts a service that was stopped; returns when it is healthy. */
    public void start(String service) {
        start(Part.named(service));
    }

    /** Starts a further instance of a service, from the second on, in a JVM of its own; returns when it is healthy. */
    public void startFurther(Part service, int number) {
        Ports free = Ports.anyFree();
        Map<String, String> ofInstance = new HashMap<>(settings.of(service));
        ofInstance.put("server.port", String.valueOf(free.of(service)));
        processes().startFurther(service, number, ofInstance);
        health.awaitHealthy(service, free.url(service));
    }

    /** Stops a service gracefully; returns when it has ended. */
    public void stop(String service) {
        services.stop(Part.named(service));
    }

    public Broker broker() {
        return infrastructure.broker();
    }

    public Database database() {
        return infrastructure.database();
    }

    public EmbeddedMailServer mail() {
        return infrastructure.mail();
    }

    /** Returns when events of all services reach those who read them, as an order's have to; fails if they do not in time. */
    public void requireOrdersToGoThrough(Duration patience) {
        try (EventPaths paths = new EventPaths(broker(), database(), patience)) {
            paths.require();
        }
    }

    /** Stops the services first, then what was started for them to stand on. */
    @Override
    public void close() {
        try {
            services.close();
        } finally {
            infrastructure.close();
        }
    }

    private void start(Part service) {
        long begun = System.nanoTime();
        String url = options.ports().url(service);
        services.start(service, settings.of(service));
        health.awaitHealthy(service, url);
        options.progress().healthy(service, url, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static ServiceRunner runner(LocalStackOptions options, ShopLayout layout) {
        return switch (options.mode()) {
            case ONE_JVM -> new ServiceContexts(layout);
            case PROCESSES ->
                new ServiceProcesses(layout, options.directory(), options.progress(), options.processes());
        };
    }
}
