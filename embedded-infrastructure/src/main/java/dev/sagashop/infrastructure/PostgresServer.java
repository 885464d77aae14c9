package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL's processes on one data directory. A guard process holds the end of a pipe: when this JVM closes it, or
 * is gone by {@code kill -9}, the guard stops the server, so none is left behind.
 */
final class PostgresServer implements AutoCloseable {
    private static final String STOP_WAIT_SECONDS = "60";

    /** Longer than a recovery after a crash takes. */
    private static final Duration STARTING_AT_MOST = Duration.ofSeconds(120);

    private static final Duration PAUSE = Duration.ofMillis(10);

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
            awaitReady(directory, launch(directory, port, tools));
            return new PostgresServer(directory, startGuard(directory, tools));
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL could not be started on " + directory, e);
        }
    }

    /** In a session of its own: Ctrl-C is for the launcher, who stops the server last. No shell reads the paths. */
    private static Process launch(Path directory, int port, PostgresTools tools) throws IOException {
        List<String> command = new ArrayList<>(Sessions.OWN);
        command.addAll(tools.command("postgres", "-D", directory.toString()));
        command.addAll(PostgresSettings.asOptions(port));
        Process server = Commands.alone(command)
                .redirectOutput(directory.resolve(PostgresCluster.LOG).toFile())
                .start();
        server.getOutputStream().close();
        return server;
    }

    private static void awaitReady(Path directory, Process server) throws IOException {
        long giveUp = System.nanoTime() + STARTING_AT_MOST.toNanos();
        try {
            while (!PostmasterFile.in(directory).isReady(server.pid())) {
                if (server.waitFor(PAUSE)) {
                    throw new InfrastructureException("postgres failed:%n%s"
                            .formatted(Commands.since(0, directory.resolve(PostgresCluster.LOG))));
                }
                if (System.nanoTime() > giveUp) {
                    server.destroy();
                    throw new InfrastructureException(
                            "postgres was not ready in " + STARTING_AT_MOST.toSeconds() + " s on " + directory);
                }
            }
        } catch (InterruptedException e) {
            server.destroy();
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for postgres", e);
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
            PostmasterFile.in(directory).server().ifPresent(server -> {
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
        if (!PostmasterFile.in(dataDirectory).exists()) {
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
        PostmasterFile file = PostmasterFile.in(directory);
        if (file.server().isPresent()) {
            try {
                Commands.run("pg_ctl", stop(directory, tools), Map.of(), PostgresCluster.launchLog(directory));
            } catch (InfrastructureException e) {
                if (file.server().isPresent()) {
                    throw e;
                }
            }
        }
        // Left by a crash; its number may by now belong to a process that is no server of ours.
        file.delete();
    }

    /** Ignores the terminal's signals: Ctrl-C is for the launcher, who stops the server last. */
    private static Process startGuard(Path directory, PostgresTools tools) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", "trap '' INT HUP TERM; read _; exec \"$@\"", "postgres-guard"));
        command.addAll(stop(directory, tools));
        return Commands.alone(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        PostgresCluster.launchLog(directory).toFile()))
                .start();
    }

    private static List<String> stop(Path directory, PostgresTools tools) {
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
