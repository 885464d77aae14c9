package dev.sagashop.saga.audit;

import dev.sagashop.saga.dsl.Shop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A row of a service as it was, to be put back after it has been changed.
 *
 * @param service whose
 * @param table its table
 * @param where which row, by what does not change
 * @param columns all of its columns
 * @param json what was in them
 */
record SavedRow(String service, String table, String where, String columns, String json) {

    private static final String READ = """
            select (select string_agg(quote_ident(attname), ', ') from pg_attribute
                    where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped and attidentity = ''),
                   to_jsonb(t) from %1$s t where %2$s""";

    static SavedRow of(Shop shop, String service, String table, String where) {
        try (Connection connection = shop.databaseOf(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ.formatted(table, where))) {
            row.next();
            return new SavedRow(service, table, where, row.getString(1), row.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException(table + " where " + where, e);
        }
    }

    void putBack(Shop shop) {
        shop.alter(service, """
                update %1$s set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, '%3$s')) where %4$s""".formatted(table, columns, json.replace("'", "''"), where));
    }
}
