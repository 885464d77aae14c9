package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.BenchException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;

/** Entry point of {@code ./shop}, which says what the commands are. */
public final class Main {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final ShopDirectory directory;
    private final Console console;

    private Main(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    public static void main(String[] arguments) {
        Console console = Launcher.console();
        ShopDirectory directory;
        try {
            directory = Launcher.directory();
        } catch (InvalidPathException e) {
            console.error("The shop's directory has letters in its path that this JVM cannot write (encoding "
                    + System.getProperty("sun.jnu.encoding")
                    + "); set LC_ALL=C.UTF-8, or SAGASHOP_DIRECTORY to another.");
            System.exit(FAILED);
            return;
        }
        String command = arguments.length == 0 ? "" : arguments[0];
        boolean grows =
                List.of(arguments).subList(0, Math.min(2, arguments.length)).equals(List.of("bench", "growth"));
        Launcher.logTo(
                grows ? directory.forGrowth() : directory,
                grows || Set.of("up", "warm").contains(command));
        Main main = new Main(directory, console);
        System.exit(Launcher.exitStatus(console, () -> main.run(List.of(arguments))));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> options = arguments.stream().skip(1).toList();
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "audit" -> new AuditCommand(directory, console).run(options);
                case "stuck" -> new StuckCommand(directory, console).run(options);
                case "dead-letters" -> new DeadLettersCommand(directory, console).run(options);
                case "failed-mails" -> new FailedMailsCommand(directory, console).run(options);
                case "bench" -> bench(options);
                default -> runWithoutOptions(arguments);
            };
        } catch (BenchException e) {
            console.error(String.valueOf(e.getMessage()));
            return FAILED;
        }
    }

    private int runWithoutOptions(List<String> arguments) throws IOException, InterruptedException {
        return switch (String.join(" ", arguments)) {
            case "up" -> new UpCommand(directory, console).run(Mode.ONE_JVM, false);
            case "up --processes" -> new UpCommand(directory, console).run(Mode.PROCESSES, false);
            case "up --naive" -> new UpCommand(directory, console).run(Mode.ONE_JVM, true);
            case "up --processes --naive" -> new UpCommand(directory, console).run(Mode.PROCESSES, true);
            case "down" -> new DownCommand(directory, console).run();
            case "status" -> new StatusCommand(directory, console).run();
            case "demo" -> new DemoCommand(directory, console).run();
            case "check" -> new CheckCommand(directory, console).run();
            case "warm" -> new WarmCommand(console).run(Mode.ONE_JVM);
            case "warm --processes" -> new WarmCommand(console).run(Mode.PROCESSES);
            case "reset" -> new ResetCommand(directory, console).run();
            default -> wrongUsage(arguments);
        };
    }

    private int bench(List<String> options) throws IOException, InterruptedException {
        return switch (options.isEmpty() ? "" : options.getFirst()) {
            case "naive" -> new NaiveCommand(directory, console).run(options.subList(1, options.size()));
            case "startup" -> new StartupCommand(console).run(options.subList(1, options.size()));
            case "growth" ->
                new GrowthCommand(directory.forGrowth(), console)
                        .run(options.stream().skip(1).toList());
            default -> new BenchCommand(directory, console).run(options);
        };
    }

    private int wrongUsage(List<String> arguments) {
        console.error("There is no \"./shop " + String.join(" ", arguments) + "\"; see ./shop help.");
        return WRONG_USAGE;
    }
}
