package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Who relays a service's outbox: the session that holds the advisory lock "outbox", which is called as its instance is.
 *
 * @param shop where
 * @param service whose outbox
 */
public record RelayLeader(ChaosShop shop, Part service) {

    private static final String LEADER = """
            select application_name from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and classid = x'6f75'::int and objid = x'74626f78'::int
                and pg_locks.database = (select oid from pg_database where datname = current_database())
            """;

    /** The leader's name; nobody's between two leaders, or while the database does not say. */
    public Optional<String> name() {
        try (Connection connection = shop.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEADER)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException unavailable) {
            return Optional.empty();
        }
    }
}
