package dev.sagashop.chaos.verdict;

import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the services' databases, past everything that is troubled. */
record Books(ChaosShop shop) {

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(Part service, String sql, Reader<T> reader) {
        try (Connection connection = shop.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException("The books of " + service.label() + " could not be read", e);
        }
    }
}
