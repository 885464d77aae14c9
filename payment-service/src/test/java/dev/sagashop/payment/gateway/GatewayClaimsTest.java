package dev.sagashop.payment.gateway;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.sagashop.events.PaymentVoided;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentDecision;
import dev.sagashop.payment.persistence.PaymentClaims;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/** A queue of its own, whose calls wait as long as the test wants; no other instance takes them for an hour. */
class GatewayClaimsTest extends PaymentServiceIntegrationTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final GatewayProperties PROPERTIES =
            new GatewayProperties(10, 1, 10, HOUR, 10, Duration.ZERO, HOUR, SECOND, SECOND, SECOND, 10);

    @Autowired
    private PaymentTable table;

    @Autowired
    private PaymentClaims held;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GatewayQueue queue = new GatewayQueue(PROPERTIES, meters);
    private final GatewaySchedule schedule = new GatewaySchedule(Clock.systemUTC(), PROPERTIES);
    private GatewayClaims claims;

    /** Since half an hour. */
    @BeforeEach
    void anAuthorizationWaits() {
        claims = new GatewayClaims(queue, held, schedule);
        var placed = Wire.envelope(placed(orderId, "pm_card_visa"));
        var requested = PaymentDecision.authorize(new OrderPayment.None(orderId), placed(orderId, "pm_card_visa"));
        Instant now = schedule.now();
        var row = PaymentRow.begin((Payment) requested.state(), placed.asCause(), now, now.plus(HOUR.dividedBy(2)));
        transactions.executeWithoutResult(status -> table.save(List.of(row)));
        queue.handOver(GatewayCall.nextFor(List.of(row)));
    }

    @Test
    void whatNeverBeganIsNotAskedForOnceTheOrderIsCancelled() throws InterruptedException {
        claims.renew();
        assertThat(status()).isEqualTo("QUEUED");

        cancel();

        awaitEvents(orderId, PaymentVoided.class);
        assertThat(begun()).isEmpty();
        assertThat(meters.get("sagashop.gateway.calls.unwanted").counter().count())
                .isOne();
        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isZero();
    }

    @Test
    void whatIsCancelledWhileItWaitsLeavesTheQueue() {
        claims.renew();
        cancel();
        letTheClaimBecomeOld();

        claims.renew();

        assertThat(queue.waiting(call -> true)).isEmpty();
    }

    @Test
    void whatHasBegunIsAskedForUntilItIsAnsweredAlthoughTheOrderIsCancelled() throws InterruptedException {
        claims.renew();

        assertThat(begun()).hasSize(1);
        cancel();

        assertThat(status()).isEqualTo("REQUESTED");
        assertThat(table.find(orderId).orElseThrow().state().nextOperation()).contains(Operation.AUTHORIZE);
    }

    @Test
    void aCallThatAnotherInstanceTookOverIsNeitherKeptNorMade() throws InterruptedException {
        jdbc.update("update payment set next_attempt_at = now() + interval '2 hours' where order_id = ?", orderId);

        assertThat(begun()).isEmpty();
        assertThat(status()).isEqualTo("REQUESTED");
    }

    @Test
    void whatMayHaveBeenAskedBeforeIsNeverNotedAsQueued() {
        PaymentRow stored = table.find(orderId).orElseThrow();
        queue.handOver(GatewayCall.nextFor(List.of(stored)));

        claims.renew();

        assertThat(status()).isEqualTo("REQUESTED");
        assertThat(queue.waiting(call -> true)).hasSize(1);
    }

    @Test
    void whatCannotBeRenewedForCertainIsLeftToTheTable() {
        PaymentRow stored = table.find(orderId).orElseThrow();
        queue.handOver(GatewayCall.nextFor(List.of(stored)));
        PaymentClaims failing = mock();
        when(failing.keep(anyList(), any())).thenThrow(new QueryTimeoutException("on purpose"));

        assertThatThrownBy(new GatewayClaims(queue, failing, schedule)::renew).hasMessage("on purpose");

        assertThat(queue.waiting(call -> true)).isEmpty();
    }

    /** Both orders of a cancellation and a call's beginning are told by the row's lock. */
    @Test
    void aCallThatWouldBeginDuringTheCancellationWaitsForItAndIsNotMade() {
        claims.renew();

        CompletableFuture<List<GatewayCall>> beginning = transactions.execute(status -> {
            cancel();
            var begun = CompletableFuture.supplyAsync(this::begunUnchecked);
            await().until(() -> jdbc.queryForObject(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'with held%'",
                            Integer.class)
                    == 1);
            return begun;
        });

        assertThat(beginning.join()).isEmpty();
        assertThat(status()).isEqualTo("VOIDED");
    }

    private void cancel() {
        sagaEvents.accept(Poll.of(List.of(cancelled(orderId))));
    }

    private void letTheClaimBecomeOld() {
        Instant old = schedule.now().plusSeconds(60);
        queue.replace(queue.waiting(call -> true).stream()
                .map(call -> call.waitingUntil(old))
                .toList());
    }

    private List<GatewayCall> begun() throws InterruptedException {
        return claims.begin(queue.take(10, Duration.ZERO, call -> false));
    }

    private List<GatewayCall> begunUnchecked() {
        try {
            return begun();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String status() {
        return jdbc.queryForObject("select status from payment where order_id = ?", String.class, orderId);
    }
}
