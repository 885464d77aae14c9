package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher writes down about itself for the other commands.
 *
 * @param pid its process
 * @param mode where the services run
 * @param ports where the parts listen
 */
record RunState(long pid, Mode mode, Ports ports) {

    void write(ShopDirectory directory) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(pid));
        properties.setProperty("mode", mode.name());
        ports.toEnvironment().forEach(properties::setProperty);
        try (Writer writer = Files.newBufferedWriter(file(directory))) {
            properties.store(writer, null);
        }
    }

    /** The state of the launcher that runs there now, if one does. */
    static Optional<RunState> ofRunning(ShopDirectory directory) throws IOException {
        if (!ShopLock.isHeld(directory) || Files.notExists(file(directory))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(directory))) {
            properties.load(reader);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return Optional.of(new RunState(
                Long.parseLong(values.getOrDefault("pid", "0")),
                Mode.valueOf(values.getOrDefault("mode", Mode.ONE_JVM.name())),
                Ports.from(values)));
    }

    static RunState require(ShopDirectory directory) throws IOException {
        return ofRunning(directory)
                .orElseThrow(() -> new StartUpException("The shop is not running; ./shop up starts it."));
    }

    static void delete(ShopDirectory directory) throws IOException {
        Files.deleteIfExists(file(directory));
    }

    private static Path file(ShopDirectory directory) {
        return directory.run().resolve("state.properties");
    }

    String url(Part part) {
        return ports.url(part);
    }
}
