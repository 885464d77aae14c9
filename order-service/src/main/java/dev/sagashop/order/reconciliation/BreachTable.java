package dev.sagashop.order.reconciliation;

import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.order.reconciliation.decision.Breach;
import dev.sagashop.order.reconciliation.decision.Invariant;
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
        statement.setObject(1, id);
        ColumnArray.set(
                statement, 2, "text", breaches, breach -> breach.invariant().name());
        ColumnArray.set(statement, 3, "uuid", breaches, Breach::orderId);
        ColumnArray.set(statement, 4, "text", breaches, Breach::detail);
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
