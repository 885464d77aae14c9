package dev.sagashop.localstack.bench.startup;

import dev.sagashop.infrastructure.Database;
import dev.sagashop.localstack.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An event that waits and tells of a product, of which the order service then keeps a copy. */
final class RememberedProduct implements Task {
    private final Database database;
    private final String sku;

    RememberedProduct(Database database, String sku) {
        this.database = database;
        this.sku = sku;
    }

    @Override
    public boolean isDone() throws SQLException {
        try (Connection connection = database.connect(Part.ORDER_SERVICE.database());
                PreparedStatement copy = connection.prepareStatement("select from product_copy where sku = ?")) {
            copy.setString(1, sku);
            try (ResultSet rows = copy.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() {}
}
