package dev.sagashop.inventory.persistence;

import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.messaging.sql.ColumnArray;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stock levels, any number of them in one statement. */
@Repository
public class StockTable {

    private static final String COLUMNS = "sku, initial, restocked, on_hand, reserved, committed";

    private static final String FIND = "select " + COLUMNS + " from stock where sku = ?";

    /** Always in the order of the SKUs: two batches that want the same products wait for each other, never in a ring. */
    private static final String LOCK = "select " + COLUMNS + " from stock where sku = any (?) order by sku for update";

    private static final String UPDATE = """
            update stock
            set restocked = level.restocked, on_hand = level.on_hand, reserved = level.reserved,
                committed = level.committed
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as level (sku, restocked, on_hand, reserved, committed)
            where stock.sku = level.sku""";

    private final JdbcTemplate jdbc;

    StockTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StockLevel> find(String sku) {
        return jdbc.query(FIND, StockTable::level, sku).stream().findFirst();
    }

    /** The levels of these products, locked until the transaction ends; a SKU that does not exist is left out. */
    public List<StockLevel> lock(Collection<String> skus) {
        return jdbc.query(LOCK, statement -> ColumnArray.set(statement, 1, "text", skus), StockTable::level);
    }

    /** Writes levels that were locked before. */
    public void update(Collection<StockLevel> levels) {
        if (!levels.isEmpty()) {
            jdbc.update(UPDATE, statement -> bind(statement, levels));
        }
    }

    private static void bind(PreparedStatement statement, Collection<StockLevel> levels) throws SQLException {
        ColumnArray.set(statement, 1, "text", levels, StockLevel::sku);
        ColumnArray.set(statement, 2, "bigint", levels, StockLevel::restocked);
        ColumnArray.set(statement, 3, "bigint", levels, StockLevel::onHand);
        ColumnArray.set(statement, 4, "bigint", levels, StockLevel::reserved);
        ColumnArray.set(statement, 5, "bigint", levels, StockLevel::committed);
    }

    private static StockLevel level(ResultSet row, int number) throws SQLException {
        return new StockLevel(
                row.getString("sku"),
                row.getLong("initial"),
                row.getLong("restocked"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("committed"));
    }
}
