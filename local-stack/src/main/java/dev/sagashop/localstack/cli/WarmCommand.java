package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./shop warm}: opens an empty shop on free ports and closes it again, while the JVM records the classes that
 * this takes. {@code ./shop up} then has them at hand.
 */
final class WarmCommand {
    private final Console console;

    WarmCommand(Console console) {
        this.console = console;
    }

    int run() throws IOException {
        Path temporary = Files.createTempDirectory("sagashop-warm-");
        try (LocalStack _ = LocalStack.start(LocalStackOptions.forTests(temporary))) {
            console.line("The shop was open; the JVM writes down what that took.");
        } finally {
            FileSystemUtils.deleteRecursively(temporary);
        }
        return 0;
    }
}
