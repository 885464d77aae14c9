package dev.sagashop.payment.messaging;

import dev.sagashop.events.OrderEvent;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.gateway.GatewayQueue;
import dev.sagashop.payment.gateway.GatewaySchedule;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The payments that a batch of order events concerns: read and locked in one statement. */
@Component
class PaymentStates implements States<OrderPayment> {

    private final PaymentTable table;
    private final GatewayQueue queue;
    private final GatewaySchedule schedule;

    PaymentStates(PaymentTable table, GatewayQueue queue, GatewaySchedule schedule) {
        this.table = table;
        this.queue = queue;
        this.schedule = schedule;
    }

    @Override
    public WorkingSet<OrderPayment> load(List<Envelope<?>> batch) {
        Set<UUID> orderIds = batch.stream().map(PaymentStates::orderId).collect(Collectors.toSet());
        Map<UUID, PaymentRow> known = new HashMap<>();
        table.lock(orderIds).forEach(row -> known.put(row.orderId(), row));
        return new PaymentWorkingSet(table, known, queue, schedule);
    }

    static UUID orderId(Envelope<?> envelope) {
        if (envelope.event() instanceof OrderEvent event) {
            return event.orderId();
        }
        throw new IllegalArgumentException(
                "no event of an order: " + envelope.metadata().type());
    }
}
