package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's processes on one data directory. A guard process holds the end of a pipe: when this JVM closes it, or
 * is gone by {@code kill -9}, the guard stops the server, so none is left behind.
 */
final class PostgresServer implements AutoCloseable {
    /** Written by the server while it runs. */
    private static final String PID_FILE = "postmaster.pid";

    private static final String STOP_WAIT_SECONDS = "60";

    private final Path directory;
    private final Process guard;

    private PostgresServer(Path directory, Process guard) {
        this.directory = directory;
        this.guard = guard;
    }

    static PostgresServer start(Path dataDirectory, int port) {
        PostgresTools tools = PostgresTools.locate();
        Path directory = dataDirectory.toAbsolutePath();
        try {
            PostgresCluster.prepare(directory, tools);
            stopLeftOver(directory, tools);
            // A shell of pg_ctl's reads the paths of directory and log, and would carry out what a name says: so both
            // are
            // told as seen from the directory.
            Commands.run(
                    tools.command(
                            "pg_ctl",
                            "start",
                            "--pgdata",
                            ".",
                            "--wait",
                            "--timeout=60",
                            "--log",
                            PostgresCluster.LOG,
                            "--options",
                            PostgresSettings.asOptions(port)),
                    directory,
                    PostgresCluster.launchLog(directory));
            return new PostgresServer(directory, startGuard(directory, tools));
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL could not be started on " + directory, e);
        }
    }

    /** Stops the server; returns when its processes have ended. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            guard.waitFor();
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL's guard could not be told to stop it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server's processes at once, and then the guard, which finds nothing to stop. */
    void kill() {
        try {
            process(directory.resolve(PID_FILE)).ifPresent(server -> {
                List<ProcessHandle> all =
                        Stream.concat(Stream.of(server), server.descendants()).toList();
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(process -> process.onExit().join());
            });
        } catch (IOException e) {
            throw new InfrastructureException("The PostgreSQL on " + directory + " could not be killed", e);
        }
        close();
    }

    /** Returns when no server runs on the directory any more. */
    static void stopLeftOver(Path dataDirectory) {
        if (Files.notExists(dataDirectory.resolve(PID_FILE))) {
            return;
        }
        try {
            stopLeftOver(dataDirectory.toAbsolutePath(), PostgresTools.locate());
        } catch (IOException e) {
            throw new InfrastructureException("The PostgreSQL left on " + dataDirectory + " could not be stopped", e);
        }
    }

    /** A server that outlived both its launcher and its guard still owns the directory; or its guard is at it now. */
    private static void stopLeftOver(Path directory, PostgresTools tools) throws IOException {
        Path pidFile = directory.resolve(PID_FILE);
        if (Files.notExists(pidFile)) {
            return;
        }
        if (isRunning(pidFile)) {
            try {
                Commands.run(stop(directory, tools), directory, PostgresCluster.launchLog(directory));
            } catch (InfrastructureException e) {
                if (Files.exists(pidFile) && isRunning(pidFile)) {
                    throw e;
                }
            }
        }
        // Left by a crash; its number may by now belong to a process that is no server of ours.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isRunning(Path pidFile) throws IOException {
        return process(pidFile).isPresent();
    }

    /** A process with that number is a server only if it says so. A power cut may have left the file without one. */
    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        return Files.readString(pidFile)
                .lines()
                .limit(1)
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,18}"))
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith("postgres"))
                        .isPresent());
    }

    /** Ignores the terminal's signals: Ctrl-C is for the launcher, who stops the server last. */
    private static Process startGuard(Path directory, PostgresTools tools) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", "trap '' INT HUP TERM; read _; exec \"$@\"", "postgres-guard"));
        command.addAll(stop(directory, tools).line());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        PostgresCluster.launchLog(directory).toFile()))
                .start();
    }

    private static Commands.Command stop(Path directory, PostgresTools tools) {
        return tools.command(
                "pg_ctl",
                "stop",
                "--pgdata",
                directory.toString(),
                "--mode=fast",
                "--wait",
                "--timeout=" + STOP_WAIT_SECONDS);
    }
}
