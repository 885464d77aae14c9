package dev.sagashop.payment.gateway;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResilienceTest extends PaymentServiceIntegrationTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private GatewayQueue gatewayQueue;

    private CircuitBreaker breaker;

    @BeforeEach
    void startWithAClosedBreaker() {
        breaker = breakers.circuitBreaker(ResilientGateway.NAME);
        breaker.reset();
    }

    @Test
    void aFlakyCardIsTriedAgainAtOnceAndChargedOnce() {
        Wire.send(placed(orderId, "pm_card_flaky"));

        awaitEvents(orderId, PaymentAuthorized.class);
        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isEqualTo(2);
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE);
    }

    @Test
    void slowCardsHoldUpNoOtherPaymentAndDoNotOpenTheBreaker() {
        List<UUID> slow = place(5, "pm_card_slow");
        Wire.send(placed(orderId, "pm_card_visa"));

        awaitEvents(orderId, PaymentAuthorized.class);
        assertThat(slow).allSatisfy(order -> assertThat(payments(order)).isEmpty());
        slow.forEach(order -> awaitEvents(order, PaymentAuthorized.class));
        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void aCustomersFloodOfSlowCardsKeepsNoOthersWaitingAndDoesNotOpenTheBreaker() {
        var opened = new AtomicInteger();
        breaker.getEventPublisher().onStateTransition(event -> opened.incrementAndGet());
        List<UUID> flood = Stream.generate(UUID::randomUUID).limit(300).toList();
        flood.forEach(id -> Wire.send(TestOrder.ofCoffee()
                .withId(id)
                .by("flooder")
                .paidWith("pm_card_slow")
                .placed()));
        List<UUID> others = place(20, "pm_card_visa");

        others.forEach(order -> awaitEvents(order, PaymentAuthorized.class));

        assertThat(flood)
                .as("those of the flood that wait while the others are through")
                .filteredOn(order -> gateway.timesAsked(order, Operation.AUTHORIZE) == 0)
                .isNotEmpty();
        flood.forEach(order -> Wire.send(cancelled(order)));
        await().until(() -> waiting(flood) == 0);
        assertThat(opened).hasValue(0);
    }

    /** How many of them the gateway may still be asked for. */
    private int waiting(List<UUID> orders) {
        return gatewayQueue
                .waiting(call -> orders.contains(call.payment().orderId()))
                .size();
    }

    @Test
    void losesNothingWhileTheGatewayIsDownAndTakesUpWhereItLeftOff() {
        gateway.breakDown();
        List<UUID> orders = place(30, "pm_card_visa");

        await().until(() -> breaker.getState() == State.OPEN);
        assertThat(http().get().uri("/actuator/circuitbreakers").retrieve().body(String.class))
                .contains(ResilientGateway.NAME);
        assertThat(orders).allSatisfy(order -> assertThat(payments(order)).isEmpty());

        gateway.clear();
        orders.forEach(order -> awaitEvents(order, PaymentAuthorized.class));
        assertThat(orders)
                .allSatisfy(order -> assertThat(gateway.movements(order)).containsExactly(Operation.AUTHORIZE));
        await().atMost(Duration.ofSeconds(10)).until(() -> breaker.getState() == State.CLOSED);
    }

    private static List<UUID> place(int orders, String paymentMethod) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(orders).toList();
        ids.forEach(id -> Wire.send(placed(id, paymentMethod)));
        return ids;
    }
}
