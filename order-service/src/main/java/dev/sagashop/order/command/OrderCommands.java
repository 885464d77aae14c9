package dev.sagashop.order.command;

import dev.sagashop.events.Decision;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.persistence.StoredOrder;
import dev.sagashop.order.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs a command on orders: decides, keeps and publishes, in a handful of statements for any number of orders. */
@Component
public class OrderCommands {

    private final Orders orders;
    private final Timeline timeline;
    private final Envelopes envelopes;
    private final Outbox outbox;

    OrderCommands(Orders orders, Timeline timeline, Envelopes envelopes, Outbox outbox) {
        this.orders = orders;
        this.timeline = timeline;
        this.envelopes = envelopes;
        this.outbox = outbox;
    }

    /**
     * Runs the command with the surrounding transaction, which holds the orders' rows.
     *
     * @param command its name, such as {@code cancel}: the cause of what is published
     * @return the orders as they are now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Order> run(String command, List<StoredOrder> locked, Function<Order, Decision<Order>> decide) {
        List<Order> decided = new ArrayList<>(locked.size());
        List<Envelope<?>> published = new ArrayList<>(locked.size());
        for (StoredOrder stored : locked) {
            Decision<Order> decision = decide.apply(stored.order());
            decided.add(decision.state());
            published.addAll(envelopes.envelopes(decision.events(), causeOf(command, stored)));
        }
        orders.update(decided);
        timeline.append(published);
        outbox.publish(published);
        return decided;
    }

    /** The command belongs to the conversation that the order's placing began. */
    private static Cause causeOf(String command, StoredOrder stored) {
        String orderId = stored.orderId().toString();
        return Cause.ofCommand(orderId, command, orderId, stored.traceparent());
    }
}
