package dev.sagashop.payment.reconciliation;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.payment.reconciliation.decision.KnownPayment;
import dev.sagashop.payment.reconciliation.decision.PaymentsOfWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a window of payments: a range of the primary key, in one statement, and so as of one moment. */
@Repository
class PaymentWindowTable {

    private static final String READ = """
            select order_id, case status when 'QUEUED' then 'REQUESTED' else status end as status,
                amount_minor, currency, customer_id, coalesce(payment_method, '') as payment_method, updated_at
            from payment
            where order_id between :first and :last order by order_id limit :limit""";

    private final JdbcClient jdbc;

    PaymentWindowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than is asked for is read, to know whether there are more. */
    PaymentsOfWindow read(ReconciliationRequested request) {
        List<KnownPayment> found = jdbc.sql(READ)
                .param("first", request.firstOrderId())
                .param("last", request.lastOrderId())
                .param("limit", request.limit() + 1L)
                .query(PaymentWindowTable::payment)
                .list();
        boolean complete = found.size() <= request.limit();
        return new PaymentsOfWindow(complete ? found : found.subList(0, request.limit()), complete);
    }

    private static KnownPayment payment(ResultSet row, int number) throws SQLException {
        var payment = new PaymentRecord(
                row.getObject("order_id", UUID.class),
                PaymentState.valueOf(row.getString("status")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("customer_id"),
                row.getString("payment_method"));
        return new KnownPayment(
                payment, row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
