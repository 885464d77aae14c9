package dev.sagashop.inventory.persistence;

import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.messaging.sql.FirstWrites;
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

    /** Sorted, so that two batches with the same new orders wait for each other instead of deadlocking. */
    private static final String ADD = """
            insert into reservation (order_id, status, lines)
            select order_id, status, lines::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[]) as batch (order_id, status, lines)
            order by order_id
            on conflict do nothing""";

    private static final String UPDATE = """
            update reservation set status = changed.status, lines = changed.lines::jsonb, updated_at = now()
            from unnest(?::uuid[], ?::text[], ?::text[]) as changed (order_id, status, lines)
            where reservation.order_id = changed.order_id""";

    private static final TypeReference<List<SkuQuantity>> LINES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ReservationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reservation> find(UUID orderId) {
        return jdbc.query(FIND, this::reservation, orderId).stream().findFirst();
    }

    /**
     * The reservations of these orders, locked until the transaction ends. An order without one is left out: nothing of it
     * is locked, and {@link #add} tells whether it still has none.
     */
    public List<Reservation> lock(Collection<UUID> orderIds) {
        return jdbc.query(LOCK, statement -> ColumnArray.set(statement, 1, "uuid", orderIds), this::reservation);
    }

    /**
     * Writes the reservations of orders that had none.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if another transaction has written one meanwhile
     */
    public void add(Collection<Reservation> reservations) {
        FirstWrites.requireAll("reservation", reservations.size(), write(ADD, reservations));
    }

    /** Writes reservations that were locked before. */
    public void update(Collection<Reservation> reservations) {
        write(UPDATE, reservations);
    }

    private int write(String sql, Collection<Reservation> reservations) {
        return reservations.isEmpty() ? 0 : jdbc.update(sql, statement -> bind(statement, reservations));
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
