package dev.sagashop.localstack.context;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ServiceRunner;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.layout.ShopLayout;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** All services as Spring contexts in this JVM. */
public final class ServiceContexts implements ServiceRunner {
    private final ShopLayout layout;
    private final Map<Part, ServiceContext> running = new ConcurrentHashMap<>();

    public ServiceContexts(ShopLayout layout) {
        this.layout = layout;
        // The launcher's one log configuration serves all contexts; none of them may replace it.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    @Override
    public void start(Part service, Map<String, String> settings) {
        // Whatever the service throws while starting is the reason to show.
        try {
            running.put(service, ServiceContext.start(layout.service(service.label()), settings));
        } catch (StartUpException e) {
            throw e;
        } catch (Exception e) {
            Throwable reason = NestedExceptionUtils.getMostSpecificCause(e);
            throw new StartUpException(
                    "%s could not start: %s; ./shop logs %s says more."
                            .formatted(service.label(), reason, service.label()),
                    e);
        }
    }

    @Override
    public void stop(Part service) {
        ServiceContext context = running.remove(service);
        if (context != null) {
            context.close();
        }
    }

    /** The context of a running service. */
    public ConfigurableApplicationContext context(Part service) {
        ServiceContext context = running.get(service);
        if (context == null) {
            throw new IllegalStateException(service.label() + " does not run");
        }
        return context.spring();
    }

    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = running.keySet().stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> stop(service), command -> Thread.ofPlatform().start(command)))
                .toList();
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }
}
