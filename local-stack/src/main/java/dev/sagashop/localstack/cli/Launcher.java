package dev.sagashop.localstack.cli;

import dev.sagashop.infrastructure.InfrastructureException;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What every program behind {@code ./shop} does alike: where it keeps things, what it says, and how it ends. */
public final class Launcher {
    private static final int OK = 0;
    private static final int FAILED = 1;

    /** What was asked for. */
    @FunctionalInterface
    public interface Command {
        /** Returns the exit status. */
        int run() throws IOException, InterruptedException;
    }

    private Launcher() {}

    public static ShopDirectory directory() {
        return new ShopDirectory(Path.of(System.getProperty("sagashop.directory", ".shop")));
    }

    public static Console console() {
        return new Console(Boolean.getBoolean("sagashop.colours"));
    }

    /** Before anything logs: one configuration for all services in this JVM, silence for the other commands. */
    public static void logTo(ShopDirectory directory, boolean forServices) {
        System.setProperty("sagashop.logs", directory.logs().toString());
        System.setProperty("logback.configurationFile", forServices ? "logback-local-stack.xml" : "logback-silent.xml");
        // Here and now, by one thread.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Runs it; what keeps it from running is told in a line. */
    public static int exitStatus(Console console, Command command) {
        try {
            return command.run();
        } catch (StartUpException e) {
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
}
