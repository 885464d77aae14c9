package dev.sagashop.localstack.process;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ServiceRunner;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.layout.ServiceArtifact;
import dev.sagashop.localstack.layout.ShopLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All services in JVMs of their own; of each, further instances may join the first. */
public final class ServiceProcesses implements ServiceRunner {
    /** So many can be found again after a launcher was killed. */
    public static final int MOST_INSTANCES = 5;

    private final ShopLayout layout;
    private final ShopDirectory directory;
    private final Progress progress;
    private final ProcessOptions options;
    private final Map<String, SupervisedService> running = new ConcurrentHashMap<>();

    public ServiceProcesses(ShopLayout layout, ShopDirectory directory, Progress progress, ProcessOptions options) {
        this.layout = layout;
        this.directory = directory;
        this.progress = progress;
        this.options = options;
    }

    /** What the second instance of a service is called: its process, its log, its sessions. */
    public static String second(Part service) {
        return further(service, 2);
    }

    /** What that instance is called, from the second one on, up to {@link #MOST_INSTANCES}. */
    public static String further(Part service, int number) {
        return service.label() + "-" + number;
    }

    static Stream<String> instances(String service) {
        Stream<String> further =
                IntStream.rangeClosed(2, MOST_INSTANCES).mapToObj(number -> further(Part.named(service), number));
        return Stream.concat(Stream.of(service), further);
    }

    @Override
    public void start(Part service, Map<String, String> settings) {
        start(service, service.label(), settings);
    }

    /** Starts a second instance; its settings have to name another port. */
    public void startSecond(Part service, Map<String, String> settings) {
        startFurther(service, 2, settings);
    }

    /** Starts that instance, from the second one on; its settings have to name another port. */
    public void startFurther(Part service, int number, Map<String, String> settings) {
        start(service, further(service, number), settings);
    }

    @Override
    public void stop(Part service) {
        stop(service.label());
    }

    /** Stops an instance gracefully; returns when it has ended. Nothing happens if it does not run. */
    public void stop(String instance) {
        SupervisedService supervised = running.remove(instance);
        if (supervised != null) {
            supervised.stop();
        }
    }

    /** {@code kill -9} of an instance, which is then started again. Nothing happens if it does not run. */
    public void kill(String instance) {
        process(instance).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** {@code kill -9} of an instance that does not come back. Nothing happens if it does not run. */
    public void killForGood(String instance) {
        SupervisedService supervised = running.remove(instance);
        if (supervised != null) {
            supervised.killForGood();
        }
    }

    /** The process of an instance that runs, or that is about to be started again. */
    public Optional<ProcessHandle> process(String instance) {
        return Optional.ofNullable(running.get(instance)).flatMap(SupervisedService::process);
    }

    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = running.keySet().stream()
                .map(instance -> CompletableFuture.runAsync(
                        () -> stop(instance), command -> Thread.ofPlatform().start(command)))
                .toList();
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }

    private void start(Part service, String instance, Map<String, String> settings) {
        List<Path> added = Part.coreServices().contains(service) ? options.addedToCoreServices() : List.of();
        ServiceArtifact artifact = layout.service(service.label()).with(added);
        ServiceCommand command = new ServiceCommand(jvmOptions(artifact), artifact, settings, directory.log(instance));
        SupervisedService supervised = new SupervisedService(instance, command, options, directory, progress);
        running.put(instance, supervised);
        supervised.start();
    }

    private List<String> jvmOptions(ServiceArtifact artifact) {
        List<String> jvmOptions = new ArrayList<>();
        jvmOptions.add("@" + layout.jvmOptions());
        jvmOptions.addAll(options.jvmOptions());
        jvmOptions.addAll(options.aotCache().asOptions(artifact.aotCache()));
        return jvmOptions;
    }
}
