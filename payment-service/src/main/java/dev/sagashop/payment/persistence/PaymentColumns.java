package dev.sagashop.payment.persistence;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.payment.decision.Payment;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of the table of payments, written as one array each: a statement takes any number of rows, and is the same
 * statement for any number of them.
 */
final class PaymentColumns {

    static final String CANCELLED_BEFORE_START = "CANCELLED_BEFORE_START";

    static final PaymentColumns KEY =
            new PaymentColumns(Stream.of(new Column("order_id", "uuid", PaymentRow::orderId)));

    /** What an order's payment begins with and keeps. */
    static final PaymentColumns LASTING = new PaymentColumns(Stream.concat(
            Stream.of(
                    new Column("customer_id", "text", PaymentRow::customerId),
                    new Column("amount_minor", "bigint", row -> row.amount().minorUnits()),
                    new Column("currency", "text", row -> row.amount().currency()),
                    ofPayment("payment_method", Payment::paymentMethod)),
            ofCause("placed", Causes::placed)));

    static final PaymentColumns CHANGING = new PaymentColumns(Stream.of(
                    Stream.of(
                            new Column("status", "text", PaymentColumns::status),
                            ofPayment("authorization_id", Payment::authorizationId),
                            ofPayment("decline_reason", Payment::declineReason),
                            new Column("next_attempt_at", "timestamptz", PaymentRow::nextAttemptAt),
                            new Column("attempts", "integer", PaymentRow::attempts),
                            new Column("updated_at", "timestamptz", PaymentRow::updatedAt)),
                    ofCause("confirmed", Causes::confirmed),
                    ofCause("cancelled", Causes::cancelled))
            .flatMap(Function.identity()));

    private final List<Column> columns;

    private PaymentColumns(Stream<Column> columns) {
        this.columns = columns.toList();
    }

    PaymentColumns and(PaymentColumns others) {
        return new PaymentColumns(Stream.concat(columns.stream(), others.columns.stream()));
    }

    /** Their names in a list, each through a pattern such as {@code %1$s = written.%1$s}. */
    String names(String pattern) {
        return columns.stream().map(column -> pattern.formatted(column.name())).collect(Collectors.joining(", "));
    }

    /** The rows to write, as a table of that name for a statement's FROM. */
    String arrays(String name) {
        String parameters =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as " + name + " (" + names("%s") + ")";
    }

    /** Sets the parameters of {@link #arrays}. */
    void set(PreparedStatement statement, Collection<PaymentRow> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            ColumnArray.set(statement, i + 1, column.type(), rows, column.value());
        }
    }

    private static Object status(PaymentRow row) {
        return Objects.requireNonNullElse(row.status(), CANCELLED_BEFORE_START);
    }

    private static Stream<Column> ofCause(String name, Function<Causes, @Nullable Cause> cause) {
        return Stream.of(
                ofCause(name + "_event_id", "uuid", cause, Cause::id),
                ofCause(name + "_correlation_id", "text", cause, Cause::correlationId),
                ofCause(name + "_traceparent", "text", cause, Cause::traceparent),
                ofCause(name + "_depth", "integer", cause, Cause::followUpDepth));
    }

    private static Column ofCause(
            String name,
            String type,
            Function<Causes, @Nullable Cause> cause,
            Function<Cause, @Nullable Object> value) {
        return new Column(name, type, row -> {
            @Nullable Cause found = cause.apply(row.causes());
            return found == null ? null : value.apply(found);
        });
    }

    private static Column ofPayment(String name, Function<Payment, @Nullable Object> value) {
        return new Column(name, "text", row -> row.state() instanceof Payment payment ? value.apply(payment) : null);
    }

    private record Column(String name, String type, Function<PaymentRow, @Nullable Object> value) {}
}
