package dev.sagashop.order.reconciliation;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.order.reconciliation.decision.Moments;
import dev.sagashop.order.reconciliation.decision.OrderRange;
import dev.sagashop.order.reconciliation.decision.OwnOrders;
import dev.sagashop.order.reconciliation.decision.Unanswered;
import dev.sagashop.order.reconciliation.decision.WindowState.Open;
import dev.sagashop.order.schedule.SagaProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The windows of reconciliations, with the answers that wait in them. */
@Repository
class WindowTable {

    private static final String ADD = """
            insert into reconciliation_window (reconciliation_id, number, first_order_id, last_order_id)
            select ?, number, first_order_id, last_order_id
            from unnest(?::int[], ?::uuid[], ?::uuid[]) as range (number, first_order_id, last_order_id)""";

    private static final String LOCK_OPEN = """
            select w.reconciliation_id, w.number, w.first_order_id, w.last_order_id, w.payments, w.stock,
                   r.requested_at, r.settle_millis
            from reconciliation_window w join reconciliation r on r.id = w.reconciliation_id
            where r.status = 'RUNNING' and not w.joined
              and (w.reconciliation_id, w.number) in (select id, number from unnest(?::uuid[], ?::int[]) as key (id, number))
            order by w.reconciliation_id, w.number for update of w""";

    private static final String SAVE = """
            update reconciliation_window set payments = ?, stock = ?, joined = ?
            where reconciliation_id = ? and number = ?""";

    private static final String UNANSWERED = """
            select number, payments is null, stock is null from reconciliation_window
            where reconciliation_id = ? and not joined order by number""";

    private static final String DROP_ANSWERS = """
            update reconciliation_window w set payments = null, stock = null
            from reconciliation r
            where r.id = w.reconciliation_id and r.status <> 'RUNNING'
              and (w.payments is not null or w.stock is not null)""";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final SagaProperties saga;

    WindowTable(JdbcTemplate jdbc, EventCodec codec, SagaProperties saga) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.saga = saga;
    }

    void add(UUID reconciliationId, List<OrderRange> ranges) {
        jdbc.update(ADD, statement -> {
            statement.setObject(1, reconciliationId);
            ColumnArray.set(statement, 2, "int", ranges, OrderRange::number);
            ColumnArray.set(statement, 3, "uuid", ranges, OrderRange::first);
            ColumnArray.set(statement, 4, "uuid", ranges, OrderRange::last);
        });
    }

    /** Locks those of the windows that still wait for an answer, in a fixed order. */
    List<StoredWindow> lockOpen(Collection<WindowKey> keys) {
        return jdbc.query(
                LOCK_OPEN,
                statement -> {
                    ColumnArray.set(statement, 1, "uuid", keys, WindowKey::reconciliationId);
                    ColumnArray.set(statement, 2, "int", keys, WindowKey::number);
                },
                this::window);
    }

    void saveAnswers(WindowKey key, Open open) {
        save(key, write(open.payments()), write(open.stock()), false);
    }

    /** What was answered is not needed any more. */
    void saveJoined(WindowKey key) {
        save(key, null, null, true);
    }

    List<Unanswered> unanswered(UUID reconciliationId) {
        return jdbc.query(
                UNANSWERED,
                (row, number) -> new Unanswered(row.getInt(1), row.getBoolean(2), row.getBoolean(3)),
                reconciliationId);
    }

    /** Lets go of the answers that nobody will join any more. */
    void dropAnswersOfEnded() {
        jdbc.update(DROP_ANSWERS);
    }

    private void save(WindowKey key, byte @Nullable [] payments, byte @Nullable [] stock, boolean joined) {
        jdbc.update(SAVE, payments, stock, joined, key.reconciliationId(), key.number());
    }

    /** How long an order may be PLACED: the saga's time limit, and as long again until the scan has enforced it. */
    private Duration longestPlaced() {
        return saga.timeLimit().multipliedBy(2);
    }

    private StoredWindow window(ResultSet row, int number) throws SQLException {
        Instant requestedAt =
                row.getObject("requested_at", OffsetDateTime.class).toInstant();
        var moments =
                new Moments(requestedAt.minusMillis(row.getLong("settle_millis")), requestedAt.minus(longestPlaced()));
        var open = new Open(
                (PaymentsReconciled) read(EventType.PAYMENTS_RECONCILED, row.getBytes("payments")),
                (StockReconciled) read(EventType.STOCK_RECONCILED, row.getBytes("stock")),
                OwnOrders.NOT_READ,
                moments);
        return new StoredWindow(
                new WindowKey(row.getObject("reconciliation_id", UUID.class), row.getInt("number")),
                row.getObject("first_order_id", UUID.class),
                row.getObject("last_order_id", UUID.class),
                open);
    }

    private @Nullable Event read(EventType type, byte @Nullable [] answer) {
        return answer == null ? null : codec.read(type, answer);
    }

    private byte @Nullable [] write(@Nullable Event answer) {
        return answer == null ? null : codec.write(answer);
    }
}
