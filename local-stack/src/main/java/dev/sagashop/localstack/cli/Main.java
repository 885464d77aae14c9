package dev.sagashop.localstack.cli;

import dev.sagashop.infrastructure.InfrastructureException;
import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.bench.BenchException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Entry point of {@code ./shop}, which says what the commands are. */
public final class Main {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final ShopDirectory directory;
    private final Console console;

    private Main(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    public static void main(String[] arguments) {
        Console console = new Console(Boolean.getBoolean("sagashop.colours"));
        ShopDirectory directory;
        try {
            directory = new ShopDirectory(Path.of(System.getProperty("sagashop.directory", ".shop")));
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
        ShopDirectory logged = command.equals("chaos") ? directory.forExperiments() : directory;
        configureLogging(
                grows ? directory.forGrowth() : logged,
                grows || Set.of("up", "warm", "chaos").contains(command));
        System.exit(new Main(directory, console).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        List<String> options = arguments.stream().skip(1).toList();
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "audit" -> new AuditCommand(directory, console).run(options);
                case "stuck" -> new StuckCommand(directory, console).run(options);
                case "dead-letters" -> new DeadLettersCommand(directory, console).run(options);
                case "failed-mails" -> new FailedMailsCommand(directory, console).run(options);
                case "chaos" -> chaos(options);
                case "bench" -> bench(options);
                default -> runWithoutOptions(arguments);
            };
        } catch (StartUpException | BenchException e) {
            console.error(String.valueOf(e.getMessage()));
            return FAILED;
        } catch (InfrastructureException e) {
            console.error(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            return FAILED;
        } catch (IOException e) {
            console.error(e.toString());
            return FAILED;
        } catch (InterruptedException e) {
            return OK;
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

    private int chaos(List<String> arguments) throws IOException, InterruptedException {
        Optional<ChaosOptions> options = ChaosOptions.parse(arguments);
        if (options.isEmpty()) {
            console.error("./shop chaos takes --minutes with 1 to 1440, and --seed with a number of at most 9 digits.");
            return WRONG_USAGE;
        }
        return new ChaosCommand(directory.forExperiments(), console).run(options.get());
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

    /** Before anything logs: one configuration for all services in this JVM, silence for the other commands. */
    private static void configureLogging(ShopDirectory directory, boolean forServices) {
        System.setProperty("sagashop.logs", directory.logs().toString());
        System.setProperty("logback.configurationFile", forServices ? "logback-local-stack.xml" : "logback-silent.xml");
        // Here and now, by one thread.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
