package dev.sagashop.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final TemporaryServers SERVERS = new TemporaryServers();

    /** Its path is nothing that a shell may read. */
    @Test
    void keepsItsDataWhenStartedAgain(@TempDir Path directory) throws Exception {
        Path data = directory
                .resolve("it's \"data\" $(touch carried-out) `touch carried-out` $HOME")
                .resolve("postgres");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            database.createDatabase("orders", "orders", "secret");
            execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all).noneMatch(file -> file.endsWith("carried-out"));
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("postgres");
        EmbeddedDatabase killed = EmbeddedDatabase.start(data, 0);
        killed.createDatabase("orders", "orders", "secret");
        execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");

        killed.kill();

        assertThatThrownBy(() -> killed.connect("orders")).isInstanceOf(SQLException.class);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, killed.port())) {
            assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void takesOverFromAServerThatOutlivedItsLauncher(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("postgres");
        EmbeddedDatabase orphan = EmbeddedDatabase.start(data, 0);
        orphan.createDatabase("orders", "orders", "secret");
        long orphanPid = pidOf(data);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            assertThat(pidOf(data)).isNotEqualTo(orphanPid);
            assertThat(ProcessHandle.of(orphanPid)
                            .flatMap(process -> process.info().command()))
                    .isEmpty();
            assertThat(query(database, "SELECT current_database()")).isEqualTo("orders");
        }
    }

    @Test
    void saysWhichProgramFailed(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("postgres");
        EmbeddedDatabase.start(data, 0).close();
        Files.writeString(data.resolve("postgresql.conf"), "no setting");

        assertThatThrownBy(() -> EmbeddedDatabase.start(data, 0))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageStartingWith("postgres failed:")
                .hasMessageContaining("postgresql.conf");
    }

    @Test
    void startsWhateverAPowerCutHasLeftInItsPidFile(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("postgres");
        EmbeddedDatabase.start(data, 0).close();
        for (String torn : List.of("", "\0\0\0\0")) {
            Files.writeString(data.resolve("postmaster.pid"), torn);

            EmbeddedDatabase.start(data, 0).close();
        }
    }

    @Test
    void startsOnADirectoryWhoseInitialisationWasCutOff(@TempDir Path directory) throws Exception {
        Path data = Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "18");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            database.createDatabase("orders", "orders", "secret");
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void writesThroughToTheDisk() throws Exception {
        SERVERS.database().createDatabase("orders", "orders", "secret");
        assertThat(query(SERVERS.database(), "SHOW fsync")).isEqualTo("on");
        assertThat(query(SERVERS.database(), "SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void letsARoleConnectToItsOwnDatabaseOnly() throws Exception {
        EmbeddedDatabase database = SERVERS.database();
        database.createDatabase("mine", "me", "secret");
        database.createDatabase("theirs", "them", "secret");

        DriverManager.getConnection(database.jdbcUrl("mine"), "me", "secret").close();
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("theirs"), "me", "secret"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("mine"), "me", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void createsADatabaseOnce() throws Exception {
        EmbeddedDatabase database = SERVERS.database();
        database.createDatabase("orders", "orders", "first");
        database.createDatabase("orders", "orders", "second");

        DriverManager.getConnection(database.jdbcUrl("orders"), "orders", "second")
                .close();
    }

    @Test
    void refusesNamesThatAreMoreThanNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVERS.database().createDatabase("a; DROP DATABASE b", "a", "a"));
    }

    private static long pidOf(Path data) throws Exception {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("orders");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("orders");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
