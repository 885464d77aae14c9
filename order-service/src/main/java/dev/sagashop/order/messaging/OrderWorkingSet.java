package dev.sagashop.order.messaging;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderState;
import dev.sagashop.order.decision.UnknownOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One batch's orders, locked; and the events that belong on their timelines. */
class OrderWorkingSet implements WorkingSet<OrderState> {

    private final Map<UUID, Order> locked;
    private final OrderStates states;
    private final Map<UUID, Order> decided = new HashMap<>();
    private final List<Envelope<?>> received = new ArrayList<>();

    OrderWorkingSet(Map<UUID, Order> locked, OrderStates states) {
        this.locked = locked;
        this.states = states;
    }

    @Override
    public OrderState stateFor(Envelope<?> envelope) {
        UUID orderId = OrderStates.orderId(envelope);
        Order order = decided.getOrDefault(orderId, locked.get(orderId));
        return order == null ? new UnknownOrder(orderId) : order;
    }

    @Override
    public void replace(Envelope<?> envelope, OrderState state) {
        switch (state) {
            case Order order -> {
                if (!order.equals(stateFor(envelope))) {
                    decided.put(order.orderId(), order);
                }
                received.add(envelope);
            }
            case UnknownOrder unknown -> states.passOver(envelope);
        }
    }

    @Override
    public void save(List<Envelope<?>> published) {
        states.save(List.copyOf(decided.values()), history(published));
    }

    /** Each event that came, followed by what it led to. */
    private List<Envelope<?>> history(List<Envelope<?>> published) {
        Map<UUID, List<Envelope<?>>> byCause = published.stream()
                .collect(Collectors.groupingBy(e -> e.metadata().causationId()));
        List<Envelope<?>> history = new ArrayList<>(received.size() + published.size());
        for (Envelope<?> event : received) {
            history.add(event);
            history.addAll(byCause.getOrDefault(event.metadata().id(), List.of()));
        }
        return history;
    }
}
