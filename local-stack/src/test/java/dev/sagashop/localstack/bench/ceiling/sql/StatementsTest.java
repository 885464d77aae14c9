package dev.sagashop.localstack.bench.ceiling.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ceiling is measured with what the services say to their databases. It is run without any of their classes, so it has
 * a copy of each statement, which is held here against the service's own.
 */
class StatementsTest {

    @ParameterizedTest
    @CsvSource({
        "MessagingSql, MARK, messaging.consumer.ProcessedEvents, MARK",
        "MessagingSql, APPEND, messaging.outbox.OutboxTable, APPEND",
        "MessagingSql, CLAIM, messaging.outbox.OutboxTable, CLAIM",
        "OrdersSql, ADD, order.persistence.OrderRows, ADD",
        "OrdersSql, UPDATE, order.persistence.OrderRows, UPDATE",
        "OrdersSql, APPEND_TO_TIMELINE, order.timeline.Timeline, APPEND",
        "PaymentsSql, LOCK, payment.persistence.PaymentTable, LOCK",
        "PaymentsSql, ADD, payment.persistence.PaymentTable, ADD",
        "PaymentsSql, CHANGE, payment.persistence.PaymentTable, CHANGE",
        "InventorySql, LOCK_RESERVATIONS, inventory.persistence.ReservationTable, LOCK",
        "InventorySql, ADD_RESERVATIONS, inventory.persistence.ReservationTable, ADD",
        "InventorySql, UPDATE_RESERVATIONS, inventory.persistence.ReservationTable, UPDATE",
        "InventorySql, LOCK_STOCK, inventory.persistence.StockTable, LOCK",
        "InventorySql, UPDATE_STOCK, inventory.persistence.StockTable, UPDATE",
        "NotificationsSql, ADD, notification.persistence.MailTable, ADD",
        "NotificationsSql, RECORD, notification.persistence.MailTable, RECORD",
    })
    void isTheServicesOwn(String copy, String name, String table, String original) throws Exception {
        assertThat(statement(StatementsTest.class.getPackageName() + "." + copy, name))
                .isEqualTo(statement("dev.sagashop." + table, original));
    }

    /** Without its layout, and with every parameter by its position. */
    private static String statement(String type, String constant) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(constant);
        field.setAccessible(true);
        return ((String) field.get(null))
                .replaceAll("(?<![:\\w]):[a-zA-Z]+", "?")
                .replaceAll("\\s+", " ");
    }
}
