package dev.sagashop.payment.messaging;

import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.PaymentDecision;
import dev.sagashop.payment.gateway.GatewayQueue;
import dev.sagashop.payment.gateway.GatewaySchedule;
import dev.sagashop.payment.persistence.PaymentTable;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StatementCountTest extends PaymentServiceIntegrationTest {

    private static final int BATCH = 500;
    private static final String COUNTED = "counted";

    @Autowired
    private DataSource database;

    @Autowired
    private GatewayQueue queue;

    @Autowired
    private GatewaySchedule schedule;

    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();
    private DataSource counted;
    private PaymentStates states;

    @BeforeEach
    void count() {
        counted = ProxyDataSourceBuilder.create(database)
                .name(COUNTED)
                .countQuery(counts)
                .build();
        states = new PaymentStates(new PaymentTable(new JdbcTemplate(counted)), queue, schedule);
    }

    @Test
    void aBatchOfFiveHundredOrdersIsReadInOneStatementAndWrittenInOneAndByTheKey() {
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(BATCH).toList();
        new TransactionTemplate(new JdbcTransactionManager(counted)).executeWithoutResult(status -> {
            work(
                    orders.stream()
                            .<Envelope<?>>map(order -> Wire.envelope(placed(order, "pm_card_visa")))
                            .toList(),
                    (known, envelope) -> PaymentDecision.authorize(known, (OrderPlaced) envelope.event())
                            .state());
            assertThat(statements()).isEqualTo(2);

            work(
                    orders.stream()
                            .<Envelope<?>>map(order -> Wire.envelope(confirmed(order)))
                            .toList(),
                    (known, envelope) -> PaymentDecision.capture(known, (OrderConfirmed) envelope.event())
                            .state());
            assertThat(statements()).isEqualTo(4);
            assertThat(wholeReadsOfTheTable()).isZero();
            status.setRollbackOnly();
        });
    }

    private long statements() {
        return counts.getQueryCountMap().get(COUNTED).getTotal();
    }

    /** In this transaction. */
    private Long wholeReadsOfTheTable() {
        return new JdbcTemplate(counted)
                .queryForObject("select pg_stat_get_xact_numscans('payment'::regclass)", Long.class);
    }

    private void work(List<Envelope<?>> batch, BiFunction<OrderPayment, Envelope<?>, OrderPayment> decision) {
        var workingSet = states.load(batch);
        batch.forEach(
                envelope -> workingSet.replace(envelope, decision.apply(workingSet.stateFor(envelope), envelope)));
        workingSet.save(List.of());
    }
}
