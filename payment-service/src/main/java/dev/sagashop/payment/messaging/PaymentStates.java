package dev.sagashop.payment.messaging;

import dev.sagashop.events.OrderEvent;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.gateway.GatewayQueue;
import dev.sagashop.payment.gateway.GatewaySchedule;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The payments that a batch of order events concerns: read and locked in one statement. */
@Component
class PaymentStates implements States<OrderPayment> {

    private final PaymentRows rows;
    private final GatewayQueue queue;
    private final GatewaySchedule schedule;

    PaymentStates(PaymentRows rows, GatewayQueue queue, GatewaySchedule schedule) {
        this.rows = rows;
        this.queue = queue;
        this.schedule = schedule;
    }

    @Override
    public WorkingSet<OrderPayment> load(List<Envelope<?>> batch) {
        UUID[] orderIds = batch.stream().map(PaymentStates::orderId).distinct().toArray(UUID[]::new);
        Map<UUID, PaymentRow> known = new HashMap<>();
        rows.lock(orderIds).forEach(row -> known.put(row.orderId(), row));
        return new PaymentWorkingSet(rows, known, queue, schedule);
    }

    static UUID orderId(Envelope<?> envelope) {
        if (envelope.event() instanceof OrderEvent event) {
            return event.orderId();
        }
        throw new IllegalArgumentException(
                "no event of an order: " + envelope.metadata().type());
    }
}
