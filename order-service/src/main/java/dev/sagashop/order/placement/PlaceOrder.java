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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        NewOrder wanted = command.order();
        Map<String, Listed> known = products.find(wanted.skus());
        List<Violation> violations = OrderCheck.violations(wanted, known.keySet(), properties.paymentMethods());
        if (!violations.isEmpty()) {
            return new Placement.Rejected(violations);
        }
        return accept(command, placed(command, known));
    }

    /** What became of a request that came before; empty if there is no order of that id. */
    public Optional<Placement> earlier(UUID orderId, Record request) {
        return orders.find(orderId)
                .map(stored -> stored.requestFingerprint().equals(RequestFingerprint.of(request))
                        ? new Placement.Accepted(stored)
                        : new Placement.KeyReused());
    }

    private Placement accept(PlaceOrderCommand command, OrderPlaced placed) {
        var decision = OrderDecision.place(placed);
        String orderId = placed.orderId().toString();
        var cause = Cause.ofCommand(orderId, "place", orderId, command.traceparent());
        List<Envelope<?>> published = envelopes.envelopes(decision.events(), cause);
        Instant placedAt = published.getFirst().metadata().time();
        String fingerprint = RequestFingerprint.of(command.request());
        var stored = new StoredOrder(decision.state(), fingerprint, command.traceparent(), placedAt, placedAt);
        if (!orders.add(stored)) {
            return earlier(placed.orderId(), command.request()).orElseThrow();
        }
        timeline.append(published);
        outbox.publish(published);
        return new Placement.Accepted(stored);
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
}
