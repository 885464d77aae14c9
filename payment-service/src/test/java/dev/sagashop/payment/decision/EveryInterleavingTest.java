package dev.sagashop.payment.decision;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.DeclineReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks through every order in which an order's events, the calls of the gateway and the recording of its answers can
 * happen, with every answer the gateway can give, each answer lost and asked for again or recorded twice, and with calls
 * that wait for so long that it is noted.
 */
class EveryInterleavingTest {

    private static final UUID ORDER = UUID.randomUUID();
    private static final OrderEvent PLACED = placed(ORDER, "pm_card_visa");
    private static final OrderEvent CONFIRMED = confirmed(ORDER);
    private static final OrderEvent CANCELLED = cancelled(ORDER);

    private static final List<Set<Operation>> NO_MONEY_LEFT = List.of(
            Set.of(),
            Set.of(Operation.AUTHORIZE, Operation.VOID),
            Set.of(Operation.AUTHORIZE, Operation.CAPTURE, Operation.REFUND));

    static Stream<List<OrderEvent>> cancelledOrders() {
        return Stream.of(
                List.of(PLACED, CANCELLED),
                List.of(PLACED, CONFIRMED, CANCELLED),
                List.of(PLACED, CANCELLED, CONFIRMED),
                List.of(CANCELLED, PLACED),
                List.of(CANCELLED, PLACED, CONFIRMED),
                List.of(CANCELLED),
                List.of(PLACED, PLACED, CANCELLED, CANCELLED, PLACED));
    }

    @ParameterizedTest
    @MethodSource("cancelledOrders")
    void aCancelledOrderHoldsNoMoneyInTheEnd(List<OrderEvent> events) {
        assertThat(endsOf(events)).isNotEmpty().extracting(World::done).isSubsetOf(NO_MONEY_LEFT);
    }

    @Test
    void aConfirmedOrderIsCapturedOrKnownToBeRefused() {
        assertThat(endsOf(List.of(PLACED, CONFIRMED))).isNotEmpty().allSatisfy(end -> {
            Payment payment = (Payment) end.known();
            assertThat(payment.status())
                    .isIn(PaymentStatus.DECLINED, PaymentStatus.CAPTURED, PaymentStatus.CAPTURE_FAILED);
            assertThat(end.done().contains(Operation.CAPTURE)).isEqualTo(payment.status() == PaymentStatus.CAPTURED);
        });
    }

    private static Set<World> endsOf(List<OrderEvent> events) {
        Set<World> ends = new HashSet<>();
        Set<World> seen = new HashSet<>();
        List<World> open = new ArrayList<>(
                List.of(new World(new OrderPayment.None(ORDER), events, Optional.empty(), Set.of(), Set.of())));
        while (!open.isEmpty()) {
            World world = open.removeLast();
            if (seen.add(world)) {
                List<World> next = world.next();
                open.addAll(next);
                if (next.isEmpty()) {
                    ends.add(world);
                }
            }
        }
        return ends;
    }

    /** What the gateway said to an operation. */
    private record Said(Operation operation, GatewayAnswer answer) {}

    /**
     * One moment.
     *
     * @param known the row
     * @param coming the events that are still to come
     * @param asked the call that a worker has taken, as the row was then
     * @param said what the gateway has answered, which it repeats when asked again
     * @param done what has moved money
     */
    private record World(
            OrderPayment known,
            List<OrderEvent> coming,
            Optional<Operation> asked,
            Set<Said> said,
            Set<Operation> done) {

        List<World> next() {
            List<World> next = new ArrayList<>();
            if (!coming.isEmpty()) {
                var rest = coming.subList(1, coming.size());
                next.add(new World(decide(known, coming.getFirst()), rest, asked, said, done));
            }
            if (asked.isEmpty() && known.nextOperation().isPresent()) {
                next.add(new World(begun(), coming, known.nextOperation(), said, done));
            }
            if (isNeverAsked() && known instanceof Payment payment && payment.status() == PaymentStatus.REQUESTED) {
                next.add(new World(payment.queued(), coming, asked, said, done));
            }
            asked.ifPresent(operation -> answers(operation).forEach(answer -> {
                World answered = answered(operation, answer);
                next.add(answered.recorded(operation, answer));
                next.add(answered.lost());
                next.add(answered.recorded(operation, answer).recorded(operation, answer));
            }));
            return next;
        }

        /** A call that is lost before it reaches the gateway may have reached it, for all that is known here. */
        private boolean isNeverAsked() {
            return asked.isEmpty() && said.isEmpty();
        }

        private OrderPayment begun() {
            return known instanceof Payment payment && payment.status() == PaymentStatus.QUEUED
                    ? payment.with(PaymentStatus.REQUESTED)
                    : known;
        }

        private World answered(Operation operation, GatewayAnswer answer) {
            Set<Operation> moved = new HashSet<>(done);
            if (!(answer instanceof GatewayAnswer.Declined) && !(answer instanceof GatewayAnswer.CaptureRefused)) {
                moved.add(operation);
            }
            Set<Said> remembered = new HashSet<>(said);
            remembered.add(new Said(operation, answer));
            return new World(known, coming, asked, remembered, moved);
        }

        private World recorded(Operation operation, GatewayAnswer answer) {
            Payment after =
                    AnswerDecision.record((Payment) known, operation, answer).state();
            return new World(after, coming, Optional.empty(), said, done);
        }

        private World lost() {
            return new World(known, coming, Optional.empty(), said, done);
        }

        private List<GatewayAnswer> answers(Operation operation) {
            List<GatewayAnswer> before = said.stream()
                    .filter(said -> said.operation() == operation)
                    .map(Said::answer)
                    .toList();
            return before.isEmpty() ? possibleAnswers(operation) : before;
        }
    }

    private static List<GatewayAnswer> possibleAnswers(Operation operation) {
        return switch (operation) {
            case AUTHORIZE ->
                List.of(
                        new GatewayAnswer.Authorized("auth_1"),
                        new GatewayAnswer.Declined(DeclineReason.CARD_DECLINED));
            case CAPTURE -> List.of(new GatewayAnswer.Captured(), new GatewayAnswer.CaptureRefused("expired"));
            case VOID -> List.of(new GatewayAnswer.Voided());
            case REFUND -> List.of(new GatewayAnswer.Refunded());
        };
    }

    private static OrderPayment decide(OrderPayment known, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> PaymentDecision.authorize(known, placed).state();
            case OrderConfirmed confirmed ->
                PaymentDecision.capture(known, confirmed).state();
            case OrderCancelled cancelled ->
                PaymentDecision.voidOrRefund(known, cancelled).state();
            case OrderShipped shipped -> known;
        };
    }
}
