package dev.sagashop.saga.simulation.services;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderState;
import dev.sagashop.order.decision.UnknownOrder;
import dev.sagashop.saga.simulation.story.Subjects;
import dev.sagashop.saga.simulation.world.Surroundings;
import dev.sagashop.saga.simulation.world.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch's orders and what belongs on their timelines, as the class of this name in the order service. */
final class OrderWorkingSet implements WorkingSet<OrderState> {

    private final Table<UUID, OrderRow> orders;
    private final Timeline timeline;
    private final Surroundings surroundings;
    private final Map<UUID, OrderRow> locked;
    private final Map<UUID, Order> decided = new LinkedHashMap<>();
    private final List<Envelope<?>> received = new ArrayList<>();

    OrderWorkingSet(
            Table<UUID, OrderRow> orders, Timeline timeline, List<Envelope<?>> batch, Surroundings surroundings) {
        this.orders = orders;
        this.locked = orders.lock(batch.stream()
                .map(envelope -> Subjects.orderId(envelope.event()))
                .distinct()
                .toList());
        this.timeline = timeline;
        this.surroundings = surroundings;
    }

    @Override
    public OrderState stateFor(Envelope<?> envelope) {
        UUID orderId = Subjects.orderId(envelope.event());
        Order order = decided.get(orderId);
        if (order != null) {
            return order;
        }
        OrderRow row = locked.get(orderId);
        return row == null ? new UnknownOrder(orderId) : row.order();
    }

    @Override
    public void replace(Envelope<?> envelope, OrderState state) {
        if (state instanceof Order order) {
            decided.put(order.orderId(), order);
            received.add(envelope);
        }
    }

    @Override
    public void save(List<Envelope<?>> published) {
        decided.forEach((id, order) -> orders.put(id, locked.get(id).become(order, surroundings.now())));
        received.forEach(envelope -> timeline.append(Subjects.orderId(envelope.event()), envelope));
        published.forEach(envelope -> timeline.append(Subjects.orderId(envelope.event()), envelope));
    }
}
