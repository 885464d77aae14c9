package dev.sagashop.order.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.decision.Awaited;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** No test before this one has waited for days. */
class StuckSagasTest extends IntegrationTest {

    private static final String FOR_A_DAY = "/sagas/stuck?longerThan=PT24H&limit=";

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TransactionOperations transactions;

    private final String customer = "waiting-" + UUID.randomUUID();

    /** Keeps the scheduled functions, which pass over locked rows, from moving what shall wait. */
    private Connection holding;

    @BeforeEach
    void holdThem() throws SQLException {
        holding = dataSource.getConnection();
        holding.setAutoCommit(false);
    }

    @AfterEach
    void removeThem() throws SQLException {
        holding.rollback();
        holding.close();
        jdbc.update("delete from customer_order where customer_id = ?", customer);
    }

    @Test
    void tellsWhatASagaWaitsForAndSinceWhenAndNothingPersonal() {
        UUID order = insert("PLACED", "RESERVED", "PENDING", "2 days", null);

        Answer answer = api.get(FOR_A_DAY + 20);

        JsonNode saga = answer.body().at("/items/0");
        assertThat(saga.propertyNames())
                .containsExactlyInAnyOrder("orderId", "status", "waitingFor", "since", "ageSeconds");
        assertThat(saga.path("orderId").asString()).isEqualTo(order.toString());
        assertThat(saga.path("waitingFor").toString()).isEqualTo("[\"PAYMENT_ANSWER\"]");
        assertThat(saga.path("ageSeconds").asLong()).isBetween(172_800L, 172_900L);
    }

    /** The query and the decision each say which sagas wait; they have to say the same. */
    @Test
    void findsExactlyThoseThatTheDecisionFindsSomethingAwaitedFor() {
        List<String> waiting = new ArrayList<>();
        for (OrderStatus status : OrderStatus.values()) {
            for (StockStatus stock : StockStatus.values()) {
                for (PaymentStatus payment : PaymentStatus.values()) {
                    UUID order = insert(status.name(), stock.name(), payment.name(), "2 days", "2 days");
                    if (!Awaited.by(status, stock, payment).isEmpty()) {
                        waiting.add(order.toString());
                    }
                }
            }
        }

        assertThat(everyPage(FOR_A_DAY + 7)).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Test
    void theLongestWaitingComeFirstWhateverTheyWaitFor() {
        UUID third = insert("CANCELLED", "RESERVED", "VOIDED", "2 days", null);
        UUID second = insert("CONFIRMED", "RESERVED", "CAPTURED", "0", "3 days");
        UUID first = insert("SHIPPED", "RESERVED", "CAPTURED", "4 days", "5 days");

        assertThat(everyPage(FOR_A_DAY + 1)).containsExactly(first.toString(), second.toString(), third.toString());
    }

    /** Ten minutes, in these tests. */
    @Test
    void anOrderMayWaitForItsDispatchUntilTheGracePeriodIsOver() {
        UUID inGrace = insert("CONFIRMED", "RESERVED", "CAPTURED", "0", "9 minutes");

        assertThat(everyPage("/sagas/stuck?longerThan=PT0S&limit=100")).doesNotContain(inGrace.toString());
    }

    @Test
    void countsThoseThatHaveWaitedForLongerThanExpected() {
        double before = meters.get("sagashop.sagas.stuck").gauge().value();

        insert("CANCELLED", "RELEASED", "CAPTURED", "2 minutes", null);
        insert("CANCELLED", "RELEASED", "CAPTURED", "10 seconds", null);

        assertThat(meters.get("sagashop.sagas.stuck").gauge().value()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"longerThan=soon", "longerThan=-PT1S", "longerThan=", "longerThan=P31D", "limit=0", "cursor=x"})
    void namesAWrongParameter(String parameter) {
        Answer answer = api.get("/sagas/stuck?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/errors", "field")).containsExactly(parameter.substring(0, parameter.indexOf('=')));
    }

    /** However many orders there are, only those that wait are looked at; a test has too few to make it pay. */
    @Test
    void readsTheWaitingAloneFromTheirIndexes() {
        String query = StuckSagas.FIND
                .replace(":grace", "'PT2M'")
                .replaceAll(":(after|before|dispatchAfter|dispatchBefore)", "now()")
                .replace(":orderIdAfter", "'00000000-0000-0000-0000-000000000000'::uuid")
                .replace(":limit", "20");
        List<String> plan = transactions.execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            jdbc.execute("set local enable_bitmapscan = off");
            return jdbc.queryForList("explain " + query, String.class);
        });

        assertThat(String.join("\n", plan))
                .contains("Index Scan using customer_order_waiting", "Index Scan using customer_order_to_dispatch");
    }

    private List<String> everyPage(String path) {
        List<String> orders = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get(path + cursor);
            orders.addAll(page.texts("/items", "orderId"));
            cursor = "&cursor=" + page.text("/nextCursor");
        } while (!cursor.equals("&cursor="));
        return orders;
    }

    /** An order that was placed, and last moved, so long ago. */
    private UUID insert(String status, String stock, String payment, String age, String confirmedAge) {
        UUID order = UUID.randomUUID();
        jdbc.update(
                """
                insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                    cancellation_reason, stock_status, payment_status, placed_at, confirmed_at, updated_at)
                values (?, ?, '', '{}', '', ?, ?, ?, ?, now() - ?::interval, now() - ?::interval, now() - ?::interval)""",
                order,
                customer,
                status,
                status.equals("CANCELLED") ? "TIMED_OUT" : null,
                stock,
                payment,
                age,
                confirmedAge,
                age);
        try (PreparedStatement lock =
                holding.prepareStatement("select 1 from customer_order where order_id = ? for update")) {
            lock.setObject(1, order);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return order;
    }
}
