package dev.sagashop.localstack.bench.startup;

import dev.sagashop.infrastructure.Database;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.StartUpException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An event that waits and tells of a product, of which the order service then keeps a copy. */
final class RememberedProduct implements Task {
    private final Connection connection;
    private final String sku;

    private RememberedProduct(Connection connection, String sku) {
        this.connection = connection;
        this.sku = sku;
    }

    static RememberedProduct in(Database database, String sku) {
        try {
            return new RememberedProduct(database.connect(Part.ORDER_SERVICE.database()), sku);
        } catch (SQLException e) {
            throw new StartUpException("The lab's database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isDone() throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement("select from product_copy where sku = ?")) {
            copy.setString(1, sku);
            try (ResultSet rows = copy.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StartUpException("The lab's database does not answer: " + e.getMessage(), e);
        }
    }
}
