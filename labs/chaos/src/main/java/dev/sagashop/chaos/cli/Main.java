package dev.sagashop.chaos.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.cli.Console;
import dev.sagashop.localstack.cli.Launcher;
import java.util.List;
import java.util.Optional;

/** Entry point of {@code ./shop chaos}. */
public final class Main {
    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        ShopDirectory directory = Launcher.directory().forExperiments();
        Console console = Launcher.console();
        Launcher.logTo(directory, true);
        System.exit(Launcher.exitStatus(console, () -> {
            Optional<ChaosOptions> options = ChaosOptions.parse(List.of(arguments));
            if (options.isEmpty()) {
                console.error("./shop chaos takes --minutes with 1 to 1440, --seed with a number of at most 9 digits,"
                        + " and --brokers with 1 or 3.");
                return WRONG_USAGE;
            }
            return new ChaosCommand(directory, console).run(options.get());
        }));
    }
}
