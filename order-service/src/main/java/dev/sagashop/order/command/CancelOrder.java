package dev.sagashop.order.command;

import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.persistence.StoredOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer has changed their mind. */
@Component
public class CancelOrder {

    private final Orders orders;
    private final OrderCommands commands;

    CancelOrder(Orders orders, OrderCommands commands) {
        this.orders = orders;
        this.commands = commands;
    }

    /**
     * Cancels the order unless it has been shipped; the answer's status tells.
     *
     * @return the order as it is now, or empty if the customer has no such order
     */
    @Transactional
    public Optional<StoredOrder> cancel(String customerId, UUID orderId) {
        List<StoredOrder> own = orders.lock(List.of(orderId)).stream()
                .filter(stored -> stored.order().placed().customerId().equals(customerId))
                .toList();
        commands.run("cancel", own, OrderDecision::cancelByCustomer);
        return own.stream().findFirst().flatMap(stored -> orders.find(stored.orderId()));
    }
}
