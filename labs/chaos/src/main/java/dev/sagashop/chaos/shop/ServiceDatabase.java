package dev.sagashop.chaos.shop;

import dev.sagashop.chaos.Patience;
import dev.sagashop.localstack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A service's database, past its link and with the rights of the superuser.
 *
 * @param shop where
 * @param service whose
 */
public record ServiceDatabase(ChaosShop shop, Part service) {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    /**
     * Another fault may have taken the database away for a moment: then it is tried again.
     *
     * @throws IllegalStateException if it cannot be done
     */
    public void execute(String sql) throws InterruptedException {
        AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
        if (!Patience.holdsWithin(BACK_WITHIN, () -> done(sql, failure))) {
            throw new IllegalStateException(
                    "The database of " + service.label() + " does not do: " + sql, failure.get());
        }
    }

    private boolean done(String sql, AtomicReference<@Nullable SQLException> failure) {
        try (Connection connection = shop.connect(service.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            failure.set(e);
            return false;
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
