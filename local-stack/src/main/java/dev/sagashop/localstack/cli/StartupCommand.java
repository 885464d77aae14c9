package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.bench.startup.StartupLab;
import dev.sagashop.localstack.bench.startup.StartupReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./shop bench startup}: how long services and shops take to start, and what they cost. */
final class StartupCommand {
    private static final int WRONG_USAGE = 2;

    private final Console console;

    StartupCommand(Console console) {
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<StartupOptions> options = StartupOptions.parse(arguments);
        if (options.isEmpty()) {
            console.error(StartupOptions.USAGE);
            return WRONG_USAGE;
        }
        MemoryCheck.require(Mode.PROCESSES, System.getenv());
        StartupReport report = new StartupLab(options.get().runs(), console::line).run();
        console.line("");
        report.lines().forEach(console::line);
        Path directory = options.get().report();
        if (directory != null) {
            write(report, directory);
        }
        return 0;
    }

    private void write(StartupReport report, Path directory) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(directory);
        Files.write(directory.resolve("startup.txt"), report.lines());
        Files.writeString(directory.resolve("startup.json"), json.writeValueAsString(report));
        console.line("");
        console.line("Written to " + directory.resolve("startup.txt") + " and startup.json beside it.");
    }
}
