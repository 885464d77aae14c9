package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.NotificationEvent;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.StockDecision;
import dev.sagashop.notification.decision.MailDecision;
import dev.sagashop.notification.decision.MailWish;
import dev.sagashop.order.decision.CatalogDecision;
import dev.sagashop.order.decision.CatalogEntry;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderState;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.PaymentDecision;
import dev.sagashop.saga.simulation.world.Reaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The decisions of all services: those upon events by the name of the function that makes them, and those upon commands.
 *
 * @param order upon the events of other services
 * @param catalog upon products
 * @param payment upon orders
 * @param inventory upon orders
 * @param notification upon orders and refunds
 * @param cancel the customer changes their mind
 * @param timeOut the saga has taken too long
 * @param ship the grace period is over
 */
public record Decisions(
        Map<String, Reaction<OrderState>> order,
        Map<String, Reaction<CatalogEntry>> catalog,
        Map<String, Reaction<OrderPayment>> payment,
        Map<String, Reaction<OrderStock>> inventory,
        Map<String, Reaction<MailWish>> notification,
        Command cancel,
        Command timeOut,
        Command ship) {

    /** A decision upon a command. */
    public interface Command extends Function<Order, Decision<Order>> {}

    /** Those that the shop runs with. */
    public static Decisions real() {
        return new Decisions(
                Map.of(
                        "joinStockOutcome", Reaction.to(InventoryEvent.class, OrderDecision::joinStockOutcome),
                        "joinPaymentOutcome", Reaction.to(PaymentEvent.class, OrderDecision::joinPaymentOutcome),
                        "recordStockCompensation",
                                Reaction.to(InventoryEvent.class, OrderDecision::recordStockCompensation),
                        "recordPaymentCompensation",
                                Reaction.to(PaymentEvent.class, OrderDecision::recordPaymentCompensation),
                        "recordNotification",
                                Reaction.to(NotificationEvent.class, (order, mail) -> Decision.unchanged(order))),
                Map.of("rememberProduct", Reaction.to(ProductChanged.class, CatalogDecision::rememberProduct)),
                Map.of(
                        "authorizePayment", Reaction.to(OrderPlaced.class, PaymentDecision::authorize),
                        "capturePayment", Reaction.to(OrderConfirmed.class, PaymentDecision::capture),
                        "voidOrRefundPayment", Reaction.to(OrderCancelled.class, PaymentDecision::voidOrRefund)),
                Map.of(
                        "reserveStock", Reaction.to(OrderPlaced.class, StockDecision::reserve),
                        "releaseStock", Reaction.to(OrderCancelled.class, StockDecision::release),
                        "commitStock", Reaction.to(OrderShipped.class, StockDecision::commit)),
                Map.of(
                        "notifyOfConfirmation", mail(OrderConfirmed.class, MailDecision::onConfirmation),
                        "notifyOfCancellation", mail(OrderCancelled.class, MailDecision::onCancellation),
                        "notifyOfShipping", mail(OrderShipped.class, MailDecision::onShipping),
                        "notifyOfRefund", mail(PaymentRefunded.class, MailDecision::onRefund)),
                OrderDecision::cancelByCustomer,
                OrderDecision::timeOut,
                OrderDecision::ship);
    }

    private static <E extends Event> Reaction<MailWish> mail(Class<E> type, Function<E, ? extends MailWish> decision) {
        return Reaction.to(type, (none, event) -> Decision.of(decision.apply(event)));
    }

    /** The same with another decision in place of one upon an event. */
    public Decisions withOrder(String name, UnaryOperator<Reaction<OrderState>> change) {
        return new Decisions(
                replaced(order, name, change), catalog, payment, inventory, notification, cancel, timeOut, ship);
    }

    public Decisions withPayment(String name, UnaryOperator<Reaction<OrderPayment>> change) {
        return new Decisions(
                order, catalog, replaced(payment, name, change), inventory, notification, cancel, timeOut, ship);
    }

    public Decisions withInventory(String name, UnaryOperator<Reaction<OrderStock>> change) {
        return new Decisions(
                order, catalog, payment, replaced(inventory, name, change), notification, cancel, timeOut, ship);
    }

    public Decisions withCancel(Command other) {
        return new Decisions(order, catalog, payment, inventory, notification, other, timeOut, ship);
    }

    public Decisions withTimeOut(Command other) {
        return new Decisions(order, catalog, payment, inventory, notification, cancel, other, ship);
    }

    public Decisions withShip(Command other) {
        return new Decisions(order, catalog, payment, inventory, notification, cancel, timeOut, other);
    }

    private static <S> Map<String, Reaction<S>> replaced(
            Map<String, Reaction<S>> functions, String name, UnaryOperator<Reaction<S>> change) {
        Map<String, Reaction<S>> changed = new HashMap<>(functions);
        changed.put(name, change.apply(functions.get(name)));
        return changed;
    }
}
