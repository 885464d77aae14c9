package dev.sagashop.payment.gateway;

import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static dev.sagashop.testing.ExpectedCosts.assertCosts;

import dev.sagashop.events.Event;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentDecision;
import dev.sagashop.testing.DatabaseCost;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/** What an order costs this service's database, in docs/costs.properties. */
class CostsTest extends PaymentServiceIntegrationTest {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Autowired
    private AnswerTransaction answers;

    /** The gateway keeps its answers to itself, so that this test is the one to record them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void everyStepOfABatchOfOrders(int size) {
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(size).toList();
        orders.forEach(order -> gateway.hold(order, Operation.AUTHORIZE));
        orders.forEach(order -> gateway.hold(order, Operation.CAPTURE));

        step("OrderPlaced", orders, order -> placed(order, "pm_card_visa"));
        List<AnsweredCall> authorized =
                orders.stream().map(CostsTest::authorized).toList();
        assertCosts(
                "payment-service.authorizations.recorded.of." + size,
                DatabaseCost.of(() -> answers.record(authorized)));
        step("OrderConfirmed", orders, order -> confirmed(order));
    }

    private void step(String name, List<UUID> orders, Function<UUID, Event> event) {
        Message<List<byte[]>> poll = Poll.of(orders.stream().map(event).toList());
        assertCosts("payment-service." + name + ".of." + orders.size(), DatabaseCost.of(() -> sagaEvents.accept(poll)));
    }

    private static AnsweredCall authorized(UUID order) {
        var requested = PaymentDecision.authorize(new OrderPayment.None(order), placed(order, "pm_card_visa"));
        var call =
                new GatewayCall((Payment) requested.state(), Operation.AUTHORIZE, Instant.EPOCH, Instant.EPOCH, true);
        return new AnsweredCall(call, new GatewayAnswer.Authorized("auth_" + order));
    }
}
