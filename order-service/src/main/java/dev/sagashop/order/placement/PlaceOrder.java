package dev.sagashop.order.placement;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.order.catalog.ProductCopies;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.persistence.StoredOrder;
import dev.sagashop.order.placement.NewOrder.Address;
import dev.sagashop.order.timeline.Timeline;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts an order: priced from our own copy of the catalogue, and placed once however often the request comes. */
@Component
public class PlaceOrder {

    private final ProductCopies products;
    private final Orders orders;
    private final Timeline timeline;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final PlacementProperties properties;

    PlaceOrder(
            ProductCopies products,
            Orders orders,
            Timeline timeline,
            Envelopes envelopes,
            Outbox outbox,
            PlacementProperties properties) {
        this.products = products;
        this.orders = orders;
        this.timeline = timeline;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.properties = properties;
    }

    @Transactional
    public Placement place(PlaceOrderCommand command) {
        return placeAll(List.of(command)).getFirst();
    }

    /** What became of each, in their order: one transaction, and one statement a table, whatever their number. */
    @Transactional
    public List<Placement> placeAll(List<PlaceOrderCommand> commands) {
        Map<String, Listed> known = products.find(commands.stream()
                .flatMap(command -> command.order().skus().stream())
                .distinct()
                .toList());
        List<Draft> drafts =
                commands.stream().map(command -> draft(command, known)).toList();
        return accept(drafts);
    }

    /** What became of a request that came before; empty if there is no order of that id. */
    public Optional<Placement> earlier(UUID orderId, Record request) {
        return orders.find(orderId)
                .map(stored -> stored.requestFingerprint().equals(RequestFingerprint.of(request))
                        ? new Placement.Accepted(stored, false)
                        : new Placement.KeyReused());
    }

    private Draft draft(PlaceOrderCommand command, Map<String, Listed> known) {
        List<Violation> violations =
                OrderCheck.violations(command.order(), known.keySet(), properties.paymentMethods());
        return violations.isEmpty()
                ? draft(command, placed(command, known))
                : new Draft.Refused(command, new Placement.Rejected(violations));
    }

    private Draft draft(PlaceOrderCommand command, OrderPlaced placed) {
        if (command.order().expectsLessThan(placed.total())) {
            return new Draft.Refused(command, new Placement.PriceRisen(placed.total()));
        }
        var decision = OrderDecision.place(placed);
        String orderId = placed.orderId().toString();
        var cause = Cause.ofCommand(orderId, "place", orderId, command.traceparent());
        List<Envelope<?>> events = envelopes.envelopes(decision.events(), cause);
        Instant placedAt = events.getFirst().metadata().time();
        String fingerprint = RequestFingerprint.of(command.request());
        return new Draft.Valid(
                command,
                new StoredOrder(decision.state(), fingerprint, command.traceparent(), placedAt, placedAt),
                events);
    }

    /** Of two requests for one order, here or on another instance, the first one makes it and the other one finds it. */
    private List<Placement> accept(List<Draft> drafts) {
        List<Draft.Valid> valid = drafts.stream()
                .filter(Draft.Valid.class::isInstance)
                .map(Draft.Valid.class::cast)
                .toList();
        Set<UUID> added = orders.add(valid.stream().map(Draft.Valid::stored).toList());
        Set<UUID> toBePublished = new HashSet<>(added);
        List<Envelope<?>> events = valid.stream()
                .filter(draft -> toBePublished.remove(draft.stored().orderId()))
                .<Envelope<?>>flatMap(draft -> draft.events().stream())
                .toList();
        timeline.append(events);
        outbox.publish(events);
        return drafts.stream().map(draft -> outcome(draft, added)).toList();
    }

    private Placement outcome(Draft draft, Set<UUID> added) {
        return switch (draft) {
            case Draft.Refused refused -> earlier(refused.command()).orElse(refused.why());
            case Draft.Valid valid ->
                added.remove(valid.stored().orderId())
                        ? new Placement.Accepted(valid.stored(), true)
                        : earlier(valid.stored().orderId(), valid.command().request())
                                .orElseThrow();
        };
    }

    /** What could be ordered when the request first came may be dearer, or gone, when it is repeated. */
    private Optional<Placement> earlier(PlaceOrderCommand command) {
        return command.idempotencyKey() == null ? Optional.empty() : earlier(command.orderId(), command.request());
    }

    private static OrderPlaced placed(PlaceOrderCommand command, Map<String, Listed> known) {
        NewOrder wanted = command.order();
        List<OrderLine> lines = wanted.lines().stream()
                .map(line -> Objects.requireNonNull(known.get(line.sku())).line(line.quantity()))
                .toList();
        Money total = lines.stream().map(OrderLine::cost).reduce(Money::plus).orElseThrow();
        return new OrderPlaced(
                command.orderId(),
                command.customerId(),
                lines,
                total,
                wanted.paymentMethod(),
                address(wanted.shippingAddress()));
    }

    private static ShippingAddress address(Address address) {
        return new ShippingAddress(
                address.name(), address.street(), address.city(), address.postalCode(), address.country());
    }

    /** A command that has been looked at, before it is known whether it is the first one for its order. */
    private sealed interface Draft {

        record Refused(PlaceOrderCommand command, Placement why) implements Draft {}

        record Valid(PlaceOrderCommand command, StoredOrder stored, List<Envelope<?>> events) implements Draft {}
    }
}
