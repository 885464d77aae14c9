package dev.sagashop.payment.persistence;

import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.messaging.sql.FirstWrites;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of payments. One statement each, however many payments there are. */
@Repository
public class PaymentTable {

    private static final String FIND = "select * from payment where order_id = ?";

    private static final String LOCK =
            "select * from payment where order_id = any (?) order by order_id for no key update";

    private static final String TAKE_DUE = """
            update payment set next_attempt_at = ?
            where order_id in (
                select order_id from payment where next_attempt_at <= ?
                order by next_attempt_at limit ? for no key update skip locked)
            returning *""";

    private static final PaymentColumns ADDED =
            PaymentColumns.KEY.and(PaymentColumns.LASTING).and(PaymentColumns.CHANGING);

    /** Sorted, so that two batches with the same new orders wait for each other instead of deadlocking. */
    private static final String ADD =
            "insert into payment (version, %s) select 0, %s from %s order by order_id on conflict do nothing"
                    .formatted(ADDED.names("%s"), ADDED.names("%s"), ADDED.arrays("added"));

    private static final PaymentColumns CHANGED = PaymentColumns.KEY.and(PaymentColumns.CHANGING);
    private static final String CHANGE =
            "update payment set version = version + 1, %s from %s where payment.order_id = changed.order_id"
                    .formatted(PaymentColumns.CHANGING.names("%1$s = changed.%1$s"), CHANGED.arrays("changed"));

    private final JdbcTemplate jdbc;

    public PaymentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaymentRow> find(UUID orderId) {
        return jdbc.query(FIND, StoredPayment::read, orderId).stream().findFirst();
    }

    /**
     * Reads and locks the rows of these orders, in a fixed order so that two transactions cannot deadlock. An order without
     * a row is left out: nothing of it is locked, and {@link #save} tells whether it still has none.
     */
    public List<PaymentRow> lock(Collection<UUID> orderIds) {
        return jdbc.query(LOCK, statement -> ColumnArray.set(statement, 1, "uuid", orderIds), StoredPayment::read);
    }

    /**
     * Takes the payments whose gateway calls are due, oldest first, and makes them due again at {@code nextAttemptAt}:
     * until then no other instance takes them, and if this one dies they are taken again.
     */
    public List<PaymentRow> takeDue(Instant now, Instant nextAttemptAt, int limit) {
        return jdbc.query(
                TAKE_DUE,
                StoredPayment::read,
                nextAttemptAt.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                limit);
    }

    /**
     * Writes rows that are new, and rows that were locked and then changed.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if another transaction has written the row of a new
     *     one meanwhile
     */
    public void save(Collection<PaymentRow> rows) {
        List<PaymentRow> added = new ArrayList<>();
        List<PaymentRow> changed = new ArrayList<>();
        rows.forEach(row -> (row.isNew() ? added : changed).add(row));
        FirstWrites.requireAll("payment", added.size(), write(ADD, ADDED, added));
        write(CHANGE, CHANGED, changed);
    }

    private int write(String sql, PaymentColumns columns, List<PaymentRow> rows) {
        return rows.isEmpty() ? 0 : jdbc.update(sql, statement -> columns.set(statement, rows));
    }
}
