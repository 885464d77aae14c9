package dev.sagashop.messaging.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a batch as one parameter, an array with a value for each row: {@code unnest} makes rows of such arrays
 * again, so that a statement is the same for any number of rows.
 */
public final class ColumnArray {

    private ColumnArray() {}

    /**
     * Sets a parameter to a column of the rows.
     *
     * @param index of the parameter, from 1
     * @param type of the column, as PostgreSQL calls it
     * @param column a row's value, or null
     */
    public static <T> void set(
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> rows,
            Function<? super T, ? extends @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = rows.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** Sets a parameter to the values themselves, such as the keys of what is to be read. */
    public static void set(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        set(statement, index, type, values, value -> value);
    }
}
