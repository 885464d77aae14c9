package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.layout.ShopLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Starts services and shops on the side, a number of times each, from their jars and from their caches in turn. */
public final class StartupLab {
    private final int runs;
    private final Consumer<String> progress;
    private final ShopLayout layout = ShopLayout.locate();
    private final List<Subject> subjects = new ArrayList<>();

    /**
     * @param runs how often each start is repeated, 1 or more
     * @param progress hears of each start
     */
    public StartupLab(int runs, Consumer<String> progress) {
        this.runs = runs;
        this.progress = progress;
    }

    /** A start whose figures are wanted. */
    @FunctionalInterface
    private interface Trial {
        Start start(Variant variant) throws IOException, InterruptedException;
    }

    public StartupReport run() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Path temporary = Files.createTempDirectory("sagashop-startup-");
        try {
            services(temporary.resolve("bench"));
            wholeShops(temporary);
        } finally {
            FileSystemUtils.deleteRecursively(temporary);
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return new StartupReport(begun, processors, System.getProperty("java.vm.version"), List.copyOf(subjects));
    }

    private void services(Path temporary) throws IOException, InterruptedException {
        progress.accept("Opening a shop on the side for the services to be started in ...");
        try (Workbench bench = Workbench.open(temporary)) {
            for (Part service : Part.services()) {
                Sizes sizes = Sizes.of(layout.service(service.label()));
                examine(service.label(), sizes, variant -> bench.start(service, variant));
            }
        }
    }

    private void wholeShops(Path temporary) throws IOException, InterruptedException {
        Path plain = PlainLayout.of(layout, temporary.resolve("plain"));
        WholeShop shop = new WholeShop(new LauncherCommand(layout, plain), temporary);
        examine("shop in one JVM", null, variant -> shop.start(Mode.ONE_JVM, variant));
        examine("shop in six JVMs", null, variant -> shop.start(Mode.PROCESSES, variant));
    }

    /** The variants take turns, so that both have their share of whatever else the machine does. */
    private void examine(String name, @Nullable Sizes sizes, Trial trial) throws IOException, InterruptedException {
        Map<Variant, List<Start>> starts = new EnumMap<>(Variant.class);
        for (int run = 1; run <= runs; run++) {
            for (Variant variant : Variant.values()) {
                Start start = trial.start(variant);
                starts.computeIfAbsent(variant, _ -> new ArrayList<>()).add(start);
                progress.accept(told(name, run, variant, start));
            }
        }
        starts.forEach((variant, some) ->
                subjects.add(new Subject(name, variant, Start.median(some), List.copyOf(some), sizes)));
    }

    private String told(String name, int run, Variant variant, Start start) {
        return String.format(
                Locale.ROOT,
                "  %d/%d %-21s %-10s healthy %5.1f s, first work %5.1f s, CPU %5.1f s, %4.0f MB",
                run,
                runs,
                name,
                variant.title(),
                start.healthySeconds(),
                start.firstEventSeconds(),
                start.cpuSeconds(),
                start.residentMegabytes());
    }
}
