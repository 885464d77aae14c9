package dev.sagashop.inventory.persistence;

import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.messaging.sql.ColumnArray;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reservations, any number of them in one statement. */
@Repository
public class ReservationTable {

    private static final String FIND = "select order_id, status, lines from reservation where order_id = ?";

    private static final String LOCK =
            "select order_id, status, lines from reservation where order_id = any (?) order by order_id for update";

    private static final String SAVE = """
            insert into reservation (order_id, status, lines)
            select order_id, status, lines::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[]) as batch (order_id, status, lines)
            on conflict (order_id) do update
            set status = excluded.status, lines = excluded.lines, updated_at = now()""";

    private static final TypeReference<List<SkuQuantity>> LINES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ReservationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reservation> find(UUID orderId) {
        return jdbc.query(FIND, this::reservation, orderId).stream().findFirst();
    }

    /** The reservations of these orders, locked until the transaction ends; an unknown order is left out. */
    public List<Reservation> lock(Collection<UUID> orderIds) {
        return jdbc.query(LOCK, statement -> ColumnArray.set(statement, 1, "uuid", orderIds), this::reservation);
    }

    /** Writes new reservations and changed ones. */
    public void save(Collection<Reservation> reservations) {
        if (!reservations.isEmpty()) {
            jdbc.update(SAVE, statement -> bind(statement, reservations));
        }
    }

    private void bind(PreparedStatement statement, Collection<Reservation> reservations) throws SQLException {
        ColumnArray.set(statement, 1, "uuid", reservations, Reservation::orderId);
        ColumnArray.set(statement, 2, "text", reservations, r -> r.status().name());
        ColumnArray.set(statement, 3, "text", reservations, r -> json.writeValueAsString(r.lines()));
    }

    private Reservation reservation(ResultSet row, int number) throws SQLException {
        return new Reservation(
                row.getObject("order_id", UUID.class),
                ReservationStatus.valueOf(row.getString("status")),
                json.readValue(row.getString("lines"), LINES));
    }
}
