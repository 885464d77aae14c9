package dev.sagashop.localstack.process;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ServiceRunner;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.layout.ShopLayout;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** All services in JVMs of their own. */
public final class ServiceProcesses implements ServiceRunner {
    private final ShopLayout layout;
    private final ShopDirectory directory;
    private final Progress progress;
    private final Map<Part, SupervisedService> running = new ConcurrentHashMap<>();

    public ServiceProcesses(ShopLayout layout, ShopDirectory directory, Progress progress) {
        this.layout = layout;
        this.directory = directory;
        this.progress = progress;
    }

    @Override
    public void start(Part service, Map<String, String> settings) {
        ServiceCommand command = new ServiceCommand(layout.service(service.label()), settings, directory.log(service));
        SupervisedService supervised = new SupervisedService(service, command, directory, progress);
        running.put(service, supervised);
        supervised.start();
    }

    @Override
    public void stop(Part service) {
        SupervisedService supervised = running.remove(service);
        if (supervised != null) {
            supervised.stop();
        }
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
