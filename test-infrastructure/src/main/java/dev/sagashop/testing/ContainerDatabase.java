package dev.sagashop.testing;

import dev.sagashop.infrastructure.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container: durable, and with room for as many connections, as the embedded one. */
final class ContainerDatabase implements Database {
    static final String IMAGE = "postgres:18";

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres";

    private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
            .withUsername(SUPERUSER)
            .withPassword(PASSWORD)
            .withDatabaseName(SUPERUSER)
            .withCommand("postgres", "-c", "max_connections=200", "-c", "jit=off")
            .withCreateContainerCmdModifier(new MemoryLimit());

    PostgreSQLContainer container() {
        return container;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, PASSWORD);
    }
}
