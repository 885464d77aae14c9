package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.demo.Rehearsal;
import dev.sagashop.localstack.process.AotCache;
import dev.sagashop.localstack.process.ProcessOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./shop warm}: opens a shop on free ports, serves some customers and closes it again, while the JVM, or each
 * service's, records the classes and methods that this takes. {@code ./shop up} then has them at hand.
 */
final class WarmCommand {
    private final Console console;

    WarmCommand(Console console) {
        this.console = console;
    }

    int run(Mode mode) throws IOException, InterruptedException {
        if (mode == Mode.PROCESSES) {
            MemoryCheck.require(mode, System.getenv());
        }
        Path temporary = Files.createTempDirectory("sagashop-warm-");
        try (LocalStack shop = LocalStack.start(options(temporary, mode))) {
            new Rehearsal(shop.url(Part.BFF_WEB.label()), shop.url(Part.BFF_MOBILE.label())).run();
            console.line("The shop was open; what that took is written down now.");
            if (mode == Mode.PROCESSES) {
                closeOneByOne(shop);
            }
        } finally {
            FileSystemUtils.deleteRecursively(temporary);
        }
        return 0;
    }

    private static LocalStackOptions options(Path temporary, Mode mode) {
        LocalStackOptions options = LocalStackOptions.forTests(temporary)
                .withProperty(Part.ORDER_SERVICE.label(), "sagashop.dispatch.grace-period", "1s");
        return mode == Mode.PROCESSES ? options.inProcesses(ProcessOptions.USUAL.with(AotCache.RECORDED)) : options;
    }

    /** To write its record, each needs a second JVM with a gigabyte for itself. */
    private void closeOneByOne(LocalStack shop) {
        for (Part service : Part.services()) {
            shop.stop(service.label());
            console.line("  " + service.label());
        }
    }
}
