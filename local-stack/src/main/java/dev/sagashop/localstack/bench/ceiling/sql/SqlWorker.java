package dev.sagashop.localstack.bench.ceiling.sql;

import static dev.sagashop.localstack.bench.ceiling.SagaEvent.CONFIRMATION_NOTIFIED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.ORDER_CONFIRMED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.ORDER_SHIPPED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.PAYMENT_AUTHORIZED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.PAYMENT_CAPTURED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.SHIPPING_NOTIFIED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.STOCK_COMMITTED;
import static dev.sagashop.localstack.bench.ceiling.SagaEvent.STOCK_RESERVED;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.ceiling.sql.OrdersSql.Progress;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Brings batches of orders through all four databases, one transaction after the other, as the saga does. */
final class SqlWorker implements AutoCloseable {
    private final List<Session> sessions;
    private final OrdersSql orders;
    private final PaymentsSql payments;
    private final InventorySql inventory;
    private final NotificationsSql notifications;

    private SqlWorker(List<Session> sessions) {
        this.sessions = sessions;
        this.orders = new OrdersSql(sessions.get(0));
        this.payments = new PaymentsSql(sessions.get(1));
        this.inventory = new InventorySql(sessions.get(2));
        this.notifications = new NotificationsSql(sessions.get(3));
    }

    static SqlWorker on(ScratchDatabases databases) throws SQLException {
        return new SqlWorker(List.of(
                databases.connect(Part.ORDER_SERVICE),
                databases.connect(Part.PAYMENT_SERVICE),
                databases.connect(Part.INVENTORY_SERVICE),
                databases.connect(Part.NOTIFICATION_SERVICE)));
    }

    void addProducts() throws SQLException {
        inventory.addProducts();
    }

    /** From the order to the capture and the mail of the confirmation. */
    void confirm(List<UUID> batch) throws SQLException {
        orders.place(batch);
        payments.begin(batch);
        inventory.hold(batch);
        payments.record("AUTHORIZED", PAYMENT_AUTHORIZED, batch);
        orders.take(List.of(PAYMENT_AUTHORIZED, STOCK_RESERVED), batch, Progress.CONFIRMED, List.of(ORDER_CONFIRMED));
        payments.wantCapture(batch);
        payments.record("CAPTURED", PAYMENT_CAPTURED, batch);
        orders.take(List.of(PAYMENT_CAPTURED), batch, Progress.CAPTURED, List.of());
        List<UUID> mails = notifications.add(ORDER_CONFIRMED, batch);
        notifications.recordSent(mails, CONFIRMATION_NOTIFIED, batch);
        orders.note(CONFIRMATION_NOTIFIED, batch);
    }

    /** From the dispatch to the mail that tells of it, for as many orders as are due. */
    void ship(int limit) throws SQLException {
        List<UUID> batch = orders.dispatch(limit);
        if (batch.isEmpty()) {
            return; // another worker has them
        }
        inventory.commit(batch);
        orders.take(List.of(STOCK_COMMITTED), batch, Progress.COMMITTED, List.of());
        List<UUID> mails = notifications.add(ORDER_SHIPPED, batch);
        notifications.recordSent(mails, SHIPPING_NOTIFIED, batch);
        orders.note(SHIPPING_NOTIFIED, batch);
    }

    @Override
    public void close() throws SQLException {
        for (Session session : sessions) {
            session.close();
        }
    }
}
