package dev.sagashop.saga.simulation.broken;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderState;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.saga.simulation.services.Decisions;
import dev.sagashop.saga.simulation.world.Reaction;

/** Mistakes of the order service. */
public final class BrokenOrder {

    private BrokenOrder() {}

    /** The join does not wait for the payment. */
    public static Decisions joinConfirmsWithStockAlone() {
        return Decisions.real().withOrder("joinStockOutcome", real -> (state, event) -> {
            Decision<OrderState> decision = real.decide(state, event);
            return decision.state() instanceof Order order
                            && order.status() == OrderStatus.PLACED
                            && order.stock() == StockStatus.RESERVED
                    ? confirmed(order)
                    : decision;
        });
    }

    private static Decision<OrderState> confirmed(Order order) {
        OrderPlaced placed = order.placed();
        return Decision.of(
                become(order, OrderStatus.CONFIRMED, null),
                new OrderConfirmed(placed.orderId(), placed.customerId(), placed.lines(), placed.total()));
    }

    /** A compensation that is reported makes the order go back to where it was. */
    public static Decisions answersReopenACancelledOrder() {
        return Decisions.real()
                .withOrder("joinStockOutcome", BrokenOrder::reopening)
                .withOrder("joinPaymentOutcome", BrokenOrder::reopening);
    }

    private static Reaction<OrderState> reopening(Reaction<OrderState> real) {
        return (state, event) -> {
            boolean cancelled = state instanceof Order order && order.status() == OrderStatus.CANCELLED;
            return cancelled
                    ? real.decide(become((Order) state, OrderStatus.PLACED, null), event)
                    : real.decide(state, event);
        };
    }

    /** Goods leave as soon as the order is confirmed, paid or not. */
    public static Decisions shipsWithoutTheMoney() {
        return Decisions.real().withShip(order -> {
            OrderPlaced placed = order.placed();
            return order.status() != OrderStatus.CONFIRMED
                    ? OrderDecision.ship(order)
                    : Decision.of(
                            become(order, OrderStatus.SHIPPED, null),
                            new OrderShipped(
                                    placed.orderId(),
                                    placed.customerId(),
                                    placed.lines(),
                                    placed.total(),
                                    placed.shippingAddress()));
        });
    }

    /** The time-out does not see that the order was confirmed a moment ago, and tells nobody. */
    public static Decisions timeOutCancelsConfirmedOrdersSilently() {
        return Decisions.real()
                .withTimeOut(order -> order.status() == OrderStatus.CONFIRMED
                        ? Decision.of(become(order, OrderStatus.CANCELLED, CancellationReason.TIMED_OUT))
                        : OrderDecision.timeOut(order));
    }

    /** A customer who cancels a shipped order gets the money back, and the goods. */
    public static Decisions cancelsWhatWasShipped() {
        return Decisions.real().withCancel(order -> {
            OrderPlaced placed = order.placed();
            return order.status() != OrderStatus.SHIPPED
                    ? OrderDecision.cancelByCustomer(order)
                    : Decision.of(
                            become(order, OrderStatus.CANCELLED, CancellationReason.CUSTOMER_REQUEST),
                            new OrderCancelled(
                                    placed.orderId(),
                                    placed.customerId(),
                                    CancellationReason.CUSTOMER_REQUEST,
                                    placed.lines(),
                                    placed.total()));
        });
    }

    private static Order become(Order order, OrderStatus status, CancellationReason reason) {
        return new Order(order.placed(), status, reason, order.stock(), order.payment());
    }
}
