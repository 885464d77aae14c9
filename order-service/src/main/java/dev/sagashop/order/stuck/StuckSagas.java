package dev.sagashop.order.stuck;

import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.decision.Awaited;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.schedule.DispatchProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the sagas that wait. Each kind is read from an index of its own, so it does not matter how many orders there are. */
@Component
public class StuckSagas {

    /**
     * Which orders wait for something, as a condition on {@code customer_order}; in their index's own words, because
     * PostgreSQL takes an index of some rows only if the query asks for no others.
     */
    public static final String WAITS = """
            (status = 'PLACED'
             or (status = 'CONFIRMED' and payment_status <> 'CAPTURED')
             or (status = 'SHIPPED' and stock_status <> 'COMMITTED')
             or (status = 'CANCELLED' and (stock_status in ('PENDING', 'RESERVED')
                 or payment_status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'CAPTURE_FAILED'))))""";

    static final String FIND = """
            select order_id, status, stock_status, payment_status, since from (
                (select order_id, status, stock_status, payment_status,
                        case when status = 'PLACED' then placed_at else updated_at end as since
                 from customer_order
                 where\s""" + WAITS + """

                   and (case when status = 'PLACED' then placed_at else updated_at end, order_id) > (:after, :orderIdAfter)
                   and case when status = 'PLACED' then placed_at else updated_at end < :before
                 order by case when status = 'PLACED' then placed_at else updated_at end, order_id limit :limit)
                union all
                (select order_id, status, stock_status, payment_status, confirmed_at + :grace::interval as since
                 from customer_order
                 where status = 'CONFIRMED' and payment_status = 'CAPTURED'
                   and confirmed_at >= :dispatchAfter and confirmed_at < :dispatchBefore
                   and (confirmed_at, order_id) > (:dispatchAfter, :orderIdAfter)
                 order by confirmed_at, order_id limit :limit)
            ) waiting order by since, order_id limit :limit""";

    private static final String COUNT = "select count(*) from (" + FIND + ") stuck";

    private final JdbcClient jdbc;
    private final DispatchProperties dispatch;
    private final StuckProperties properties;
    private final DatabaseClock clock;

    StuckSagas(JdbcClient jdbc, DispatchProperties dispatch, StuckProperties properties, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.properties = properties;
        this.clock = clock;
    }

    /** Those that have waited for longer than that, the longest first, from a place in that list on. */
    public List<StuckSaga> find(Duration longerThan, Instant sinceAfter, UUID orderIdAfter, int limit) {
        return statement(FIND, longerThan, sinceAfter, orderIdAfter, limit)
                .query(StuckSagas::saga)
                .list();
    }

    /** How many have waited for longer than expected, as far as it is counted. */
    public long count() {
        return statement(COUNT, properties.after(), Instant.EPOCH, new UUID(0, 0), properties.countAtMost())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(
            String sql, Duration longerThan, Instant sinceAfter, UUID orderIdAfter, int limit) {
        Instant before = clock.instant().minus(longerThan);
        Duration grace = dispatch.gracePeriod();
        return jdbc.sql(sql)
                .param("after", utc(sinceAfter))
                .param("orderIdAfter", orderIdAfter)
                .param("before", utc(before))
                .param("grace", grace.toString())
                .param("dispatchAfter", utc(sinceAfter.minus(grace)))
                .param("dispatchBefore", utc(before.minus(grace)))
                .param("limit", limit);
    }

    private static StuckSaga saga(ResultSet row, int number) throws SQLException {
        OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        StockStatus stock = StockStatus.valueOf(row.getString("stock_status"));
        PaymentStatus payment = PaymentStatus.valueOf(row.getString("payment_status"));
        return new StuckSaga(
                row.getObject("order_id", UUID.class),
                status,
                Awaited.by(status, stock, payment),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
