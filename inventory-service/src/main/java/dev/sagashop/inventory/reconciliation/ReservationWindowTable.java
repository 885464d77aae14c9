package dev.sagashop.inventory.reconciliation;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.data.GoodsText;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.inventory.reconciliation.decision.KnownReservation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a window of reservations: a range of the primary key, in one statement, and so as of one moment. */
@Repository
class ReservationWindowTable {

    private static final String READ = """
            select order_id, status, updated_at, pieces, goods
            from reservation, lateral (
                select coalesce(sum((line ->> 'quantity')::bigint), 0) as pieces,
                       coalesce(string_agg((line ->> 'quantity') || '*' || (line ->> 'sku'), ' '
                                           order by (line ->> 'sku') collate "C"), '') as goods
                from jsonb_array_elements(lines) line) content
            where order_id between :first and :last order by order_id limit :limit""";

    private final JdbcClient jdbc;

    ReservationWindowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The window's reservations, and one more than is asked for, should there be more. */
    List<KnownReservation> read(ReconciliationRequested request) {
        return jdbc.sql(READ)
                .param("first", request.firstOrderId())
                .param("last", request.lastOrderId())
                .param("limit", request.limit() + 1L)
                .query(ReservationWindowTable::reservation)
                .list();
    }

    private static KnownReservation reservation(ResultSet row, int number) throws SQLException {
        var reservation = new ReservationRecord(
                row.getObject("order_id", UUID.class),
                ReservationState.valueOf(row.getString("status")),
                row.getLong("pieces"),
                GoodsText.of(row.getString("goods")));
        return new KnownReservation(
                reservation, row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
