package dev.sagashop.payment.messaging;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.gateway.GatewayCall;
import dev.sagashop.payment.gateway.GatewayQueue;
import dev.sagashop.payment.gateway.GatewaySchedule;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The payments of one batch. What they want of the gateway is handed over once the batch has committed. */
class PaymentWorkingSet implements WorkingSet<OrderPayment> {

    private final PaymentTable table;
    private final Map<UUID, PaymentRow> known;
    private final Map<UUID, PaymentRow> changed = new LinkedHashMap<>();
    private final Set<UUID> wanting = new LinkedHashSet<>();
    private final GatewayQueue queue;
    private final Instant now;
    private final Instant nextAttemptAt;

    PaymentWorkingSet(PaymentTable table, Map<UUID, PaymentRow> known, GatewayQueue queue, GatewaySchedule schedule) {
        this.table = table;
        this.known = known;
        this.queue = queue;
        this.now = schedule.now();
        this.nextAttemptAt = schedule.afterHandOver(now);
    }

    @Override
    public OrderPayment stateFor(Envelope<?> envelope) {
        UUID orderId = PaymentStates.orderId(envelope);
        PaymentRow row = known.get(orderId);
        return row == null ? new OrderPayment.None(orderId) : row.state();
    }

    @Override
    public void replace(Envelope<?> envelope, OrderPayment decided) {
        OrderPayment before = stateFor(envelope);
        if (decided.equals(before)) {
            return;
        }
        PaymentRow row = written(decided, envelope.asCause());
        known.put(decided.orderId(), row);
        changed.put(decided.orderId(), row);
        if (!decided.nextOperation().equals(before.nextOperation())) {
            wanting.add(decided.orderId());
        }
    }

    private PaymentRow written(OrderPayment decided, Cause cause) {
        PaymentRow row = known.get(decided.orderId());
        return switch (decided) {
            case Payment payment when row != null -> row.want(payment, cause, now, nextAttemptAt);
            case Payment payment -> PaymentRow.begin(payment, cause, now, nextAttemptAt);
            case OrderPayment.CancelledBeforeStart mark -> PaymentRow.mark(mark, cause, now);
            case OrderPayment.None none -> throw new IllegalStateException("a payment is never forgotten: " + none);
        };
    }

    @Override
    public void save(List<Envelope<?>> published) {
        table.save(changed.values());
        queue.handOverAfterCommit(
                GatewayCall.nextFor(wanting.stream().map(changed::get).toList()));
    }
}
