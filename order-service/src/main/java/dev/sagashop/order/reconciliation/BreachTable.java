package dev.sagashop.order.reconciliation;

import dev.sagashop.order.reconciliation.decision.Breach;
import dev.sagashop.order.reconciliation.decision.Invariant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The breaches that a report names. */
@Repository
class BreachTable {

    private static final String ADD = """
            insert into reconciliation_breach (reconciliation_id, invariant, order_id, detail)
            select ?, invariant, order_id, detail
            from unnest(?::text[], ?::uuid[], ?::text[]) with ordinality as breach (invariant, order_id, detail, place)
            order by place""";

    private final JdbcTemplate jdbc;

    BreachTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID reconciliationId, List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            jdbc.update(ADD, statement -> bind(statement, reconciliationId, breaches));
        }
    }

    private static void bind(PreparedStatement statement, UUID id, List<Breach> breaches) throws SQLException {
        Connection connection = statement.getConnection();
        Object[] invariants = breaches.stream().map(b -> b.invariant().name()).toArray();
        Object[] orders = breaches.stream().map(Breach::orderId).toArray();
        Object[] details = breaches.stream().map(Breach::detail).toArray();
        statement.setObject(1, id);
        statement.setArray(2, connection.createArrayOf("text", invariants));
        statement.setArray(3, connection.createArrayOf("uuid", orders));
        statement.setArray(4, connection.createArrayOf("text", details));
    }

    /** In the order in which they were found. */
    List<Breach> of(UUID reconciliationId) {
        return jdbc.query(
                "select invariant, order_id, detail from reconciliation_breach where reconciliation_id = ? order by place",
                (row, number) ->
                        new Breach(Invariant.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)),
                reconciliationId);
    }
}
