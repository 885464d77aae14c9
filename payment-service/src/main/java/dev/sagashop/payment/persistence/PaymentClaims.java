package dev.sagashop.payment.persistence;

import dev.sagashop.messaging.sql.ColumnArray;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Renews claims, as far as they still hold: one statement and transaction each, for any number of payments, which it locks
 * in the order in which all do.
 */
@Repository
public class PaymentClaims {

    private static final String RENEW = """
            with held as (
                select payment.order_id, claim.never_asked
                from payment join unnest(?::uuid[], ?::timestamptz[], ?::boolean[])
                        as claim (order_id, until, never_asked)
                    on payment.order_id = claim.order_id and payment.next_attempt_at = claim.until
                order by payment.order_id for no key update of payment)
            update payment set next_attempt_at = ?::timestamptz, status = case %s else status end
            from held where payment.order_id = held.order_id
            returning payment.order_id""";

    private static final String KEEP = RENEW.formatted("when held.never_asked and status = 'REQUESTED' then 'QUEUED'");
    private static final String BEGIN = RENEW.formatted("when status = 'QUEUED' then 'REQUESTED'");

    private final JdbcTemplate jdbc;

    public PaymentClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the claims on calls that wait, and notes of which payments the gateway has not been asked at all.
     *
     * @return the orders whose calls are still to be made, by this instance
     */
    public Set<UUID> keep(List<PaymentClaim> claims, Instant until) {
        return renew(KEEP, claims, until);
    }

    /**
     * Notes that these calls begin now.
     *
     * @return the orders whose calls are still to be made, by this instance
     */
    public Set<UUID> begin(List<PaymentClaim> claims, Instant until) {
        return renew(BEGIN, claims, until);
    }

    private Set<UUID> renew(String sql, List<PaymentClaim> claims, Instant until) {
        return new HashSet<>(jdbc.query(
                sql,
                statement -> {
                    ColumnArray.set(statement, 1, "uuid", claims, PaymentClaim::orderId);
                    ColumnArray.set(statement, 2, "timestamptz", claims, PaymentClaim::until);
                    ColumnArray.set(statement, 3, "boolean", claims, PaymentClaim::neverAsked);
                    statement.setString(4, until.toString());
                },
                (row, number) -> row.getObject(1, UUID.class)));
    }
}
