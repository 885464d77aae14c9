package dev.sagashop.localstack.chaos.shop;

import dev.sagashop.localstack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A service's database, past its link and with the rights of the superuser.
 *
 * @param shop where
 * @param service whose
 */
public record ServiceDatabase(ChaosShop shop, Part service) {

    /** @throws IllegalStateException if it cannot be done */
    public void execute(String sql) {
        try (Connection connection = shop.connect(service.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service.label() + " does not do: " + sql, e);
        }
    }

    /** The number that the query asks for; empty while the database does not answer. */
    public Optional<Long> count(String sql) {
        try (Connection connection = shop.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        } catch (SQLException away) {
            return Optional.empty();
        }
    }
}
