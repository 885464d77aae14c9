package dev.sagashop.order.messaging;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderState;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.persistence.StoredOrder;
import dev.sagashop.order.timeline.Timeline;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The orders that a batch of events is about, with their timelines. */
@Component
class OrderStates implements States<OrderState> {

    private static final Logger log = LoggerFactory.getLogger(OrderStates.class);

    private final Orders orders;
    private final Timeline timeline;
    private final Counter eventsOfUnknownOrders;

    OrderStates(Orders orders, Timeline timeline, MeterRegistry registry) {
        this.orders = orders;
        this.timeline = timeline;
        this.eventsOfUnknownOrders = registry.counter("sagashop.events.of.unknown.orders");
    }

    @Override
    public WorkingSet<OrderState> load(List<Envelope<?>> batch) {
        List<UUID> orderIds =
                batch.stream().map(OrderStates::orderId).distinct().toList();
        Map<UUID, Order> locked = orders.lock(orderIds).stream()
                .map(StoredOrder::order)
                .collect(Collectors.toMap(Order::orderId, order -> order));
        return new OrderWorkingSet(locked, this);
    }

    static UUID orderId(Envelope<?> envelope) {
        return UUID.fromString(envelope.event().subject());
    }

    void passOver(Envelope<?> envelope) {
        log.warn(
                "Passed over {} {} of order {}, which was never placed here",
                envelope.metadata().type().displayName(),
                envelope.metadata().id(),
                envelope.event().subject());
        eventsOfUnknownOrders.increment();
    }

    void save(List<Order> decided, List<Envelope<?>> history) {
        orders.update(decided);
        timeline.append(history);
    }
}
