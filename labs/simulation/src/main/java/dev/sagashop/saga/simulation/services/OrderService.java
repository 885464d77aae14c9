package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.order.decision.CatalogDecision;
import dev.sagashop.order.decision.CatalogEntry;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.CatalogEntry.Unlisted;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.Database;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import dev.sagashop.saga.simulation.world.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The order service: it places orders, joins what the others answer, and ends what takes too long. */
public final class OrderService extends SimulatedService {

    public static final String NAME = "order-service";

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Duration GRACE_PERIOD = Duration.ofMinutes(2);

    private final Table<UUID, OrderRow> orders = new Table<>(database);
    private final Table<String, CatalogEntry> products = new Table<>(database);
    private final Timeline timeline = new Timeline(database);
    private final Decisions decisions;

    OrderService(Decisions decisions, Broker broker, Surroundings surroundings) {
        super(NAME, broker, surroundings);
        this.decisions = decisions;
        for (String topic : List.of(Topics.INVENTORY, Topics.PAYMENTS, Topics.NOTIFICATIONS)) {
            reactTo(topic, decisions.order(), batch -> new OrderWorkingSet(orders, timeline, batch, surroundings));
        }
        reactTo(Topics.CATALOG, decisions.catalog(), batch -> new ProductWorkingSet(products));
        requireAllTopics();
        Catalogue.SKUS.forEach(sku -> products.init(sku, copyOf(sku)));
    }

    private static CatalogEntry copyOf(String sku) {
        return CatalogDecision.rememberProduct(new Unlisted(sku), Catalogue.version(sku, 0))
                .state();
    }

    /** Accepts the order, once however often it is posted. @return whether the customer got an answer */
    boolean place(Wish wish) {
        surroundings.journal().tally().countDecision("place");
        Database.Ended ended = database.transaction(() -> {
            Decision<Order> decision = OrderDecision.place(OrderForm.priced(wish, sku -> (Listed) products.get(sku)));
            if (orders.add(wish.orderId(), new OrderRow(decision.state(), surroundings.now(), null))) {
                publish("place", wish.orderId(), decision);
            }
        });
        surroundings.journal().asked("customer", NAME, "POST /orders", ended, wish.orderId());
        return ended == Database.Ended.COMMITTED;
    }

    void cancel(UUID orderId) {
        if (orders.find(orderId).isPresent()) {
            command("cancel", orderId, decisions.cancel());
        }
    }

    /** Cancels what waits for too long; with wrong clocks, what does not, or what had its outcome a moment ago. */
    boolean timeOut() {
        return early(Fault.EARLY_TIME_OUT, row -> !isEnded(row), "time-out", decisions.timeOut())
                || firstThat(
                        row -> row.order().status() == OrderStatus.PLACED && isOver(row.placedAt(), TIME_LIMIT),
                        "time-out",
                        decisions.timeOut());
    }

    /** Ships what is due. The real query finds captured orders alone; the decision has to hold without its help. */
    boolean dispatch() {
        return early(Fault.EARLY_DISPATCH, OrderService::isConfirmed, "dispatch", decisions.ship())
                || firstThat(
                        row -> isConfirmed(row) && isOver(row.confirmedAt(), GRACE_PERIOD),
                        "dispatch",
                        decisions.ship());
    }

    private static boolean isEnded(OrderRow row) {
        return switch (row.order().status()) {
            case PLACED, CONFIRMED -> false;
            case SHIPPED, CANCELLED -> true;
        };
    }

    private static boolean isConfirmed(OrderRow row) {
        return row.order().status() == OrderStatus.CONFIRMED;
    }

    private boolean isOver(Instant since, Duration limit) {
        return since.plus(limit).isBefore(surroundings.now());
    }

    private boolean early(Fault fault, Predicate<OrderRow> candidate, String name, Decisions.Command decide) {
        if (!surroundings.faults().strikes(fault)) {
            return false;
        }
        List<OrderRow> candidates = orders.rows().stream().filter(candidate).toList();
        if (candidates.isEmpty()) {
            return false;
        }
        UUID orderId = candidates
                .get(surroundings.random().nextInt(candidates.size()))
                .order()
                .orderId();
        surroundings.journal().struck(fault, NAME, orderId);
        return command(name, orderId, decide);
    }

    private boolean firstThat(Predicate<OrderRow> due, String name, Decisions.Command decide) {
        for (OrderRow row : orders.rows()) {
            if (due.test(row) && command(name, row.order().orderId(), decide)) {
                return true;
            }
        }
        return false;
    }

    /** @return whether it changed anything */
    private boolean command(String name, UUID orderId, Decisions.Command decide) {
        surroundings.journal().tally().countDecision(name);
        Order before = orders.get(orderId).order();
        Database.Ended ended = database.transaction(() -> {
            OrderRow locked = orders.lock(List.of(orderId)).get(orderId);
            Decision<Order> decision = decide.apply(locked.order());
            orders.put(orderId, locked.become(decision.state(), surroundings.now()));
            publish(name, orderId, decision);
        });
        Order after = orders.get(orderId).order();
        String answer =
                after.equals(before) ? "nothing changes" : after.status().name();
        surroundings.journal().asked(name.equals("cancel") ? "customer" : NAME, NAME, name, answer, orderId);
        return ended != Database.Ended.COMMITTED || !after.equals(before);
    }

    private void publish(String command, UUID orderId, Decision<Order> decision) {
        String id = orderId.toString();
        List<Envelope<?>> published = envelopes().envelopes(decision.events(), Cause.ofCommand(id, command, id, null));
        published.forEach(envelope -> timeline.append(orderId, envelope));
        outbox().publish(published);
    }

    Optional<UUID> firstConfirmed() {
        return orders.rows().stream()
                .filter(OrderService::isConfirmed)
                .map(row -> row.order().orderId())
                .findFirst();
    }

    public List<Order> orders() {
        return orders.rows().stream().map(OrderRow::order).toList();
    }

    public Collection<CatalogEntry> products() {
        return products.rows();
    }

    public Timeline timeline() {
        return timeline;
    }
}
