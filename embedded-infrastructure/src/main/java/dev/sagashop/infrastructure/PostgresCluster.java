package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data directory of PostgreSQL, initialised once. */
final class PostgresCluster {
    /** The server's own log, inside the data directory; started afresh with each server. */
    static final String LOG = "server.log";

    /** Written last: a directory without it was cut off while being initialised and holds nothing yet. */
    private static final String WHOLE_MARK = "sagashop.initialised";

    private PostgresCluster() {}

    static void prepare(Path directory, PostgresTools tools) throws IOException {
        Files.createDirectories(directory.getParent());
        Files.deleteIfExists(launchLog(directory));
        Files.createFile(launchLog(directory));
        if (Files.notExists(directory.resolve(WHOLE_MARK))) {
            Directories.delete(directory);
            initialise(directory, tools);
        } else {
            tools.account().own(directory);
        }
        Files.deleteIfExists(directory.resolve(LOG));
    }

    /** What initdb and pg_ctl say, beside the data directory because initdb wants that empty. */
    static Path launchLog(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".launch.log");
    }

    private static void initialise(Path directory, PostgresTools tools) throws IOException {
        Files.createDirectory(directory);
        tools.account().own(directory);
        Commands.run(
                "initdb",
                tools.command(
                        "initdb",
                        "--pgdata",
                        directory.toString(),
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"),
                AccountName.environment(tools),
                launchLog(directory));
        Files.writeString(directory.resolve("pg_hba.conf"), PostgresSettings.CLIENT_AUTHENTICATION);
        Files.createFile(directory.resolve(WHOLE_MARK));
    }
}
