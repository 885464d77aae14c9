package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.layout.ShopLayout;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of {@code ./shop up}: that of this JVM, which the same script has started in the same way, with
 * another directory and another thing to do.
 */
final class LauncherCommand {
    private static final List<String> OWN = List.of("-Dsagashop.directory=", "-Dsagashop.shop.directory=", "-XX:AOT");

    private final ShopLayout built;
    private final Path plain;

    LauncherCommand(ShopLayout built, Path plain) {
        this.built = built;
        this.plain = plain;
    }

    /** Where {@code ./shop warm} writes down what the start of the one JVM took. */
    Path cache() {
        return built.directory().resolve("shop.aot");
    }

    List<String> up(Mode mode, Variant variant, Path directory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> OWN.stream().noneMatch(argument::startsWith))
                .forEach(command::add);
        if (variant == Variant.CACHED && Files.isRegularFile(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.add("-Dsagashop.directory=" + directory);
        command.add("-Dsagashop.shop.directory=" + (variant == Variant.CACHED ? built.directory() : plain));
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "up"));
        if (mode == Mode.PROCESSES) {
            command.add("--processes");
        }
        return command;
    }
}
