package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.saga.simulation.world.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The stock that one batch works on, as the class of this name in the inventory service. */
final class StockWorkingSet implements WorkingSet<OrderStock> {

    private final Table<UUID, Reservation> reservations;
    private final Table<String, StockLevel> levels;
    private final Map<UUID, Reservation> lockedReservations;
    private final Map<String, StockLevel> lockedLevels;
    private final Map<UUID, Reservation> changedReservations = new LinkedHashMap<>();
    private final Map<String, StockLevel> changedLevels = new LinkedHashMap<>();

    /** First the orders, then the products, as StockStates. */
    StockWorkingSet(Table<UUID, Reservation> reservations, Table<String, StockLevel> levels, List<Envelope<?>> batch) {
        this.reservations = reservations;
        this.levels = levels;
        List<OrderEvent> events =
                batch.stream().map(envelope -> (OrderEvent) envelope.event()).toList();
        Set<String> skus = new TreeSet<>();
        events.forEach(event -> skusOf(event).forEach(skus::add));
        lockedReservations = reservations.lock(
                events.stream().map(OrderEvent::orderId).distinct().toList());
        lockedReservations.values().forEach(held -> held.lines().forEach(line -> skus.add(line.sku())));
        lockedLevels = levels.lock(skus);
    }

    @Override
    public OrderStock stateFor(Envelope<?> envelope) {
        OrderEvent event = (OrderEvent) envelope.event();
        Reservation reservation = changedReservations.get(event.orderId());
        if (reservation == null) {
            reservation = lockedReservations.getOrDefault(event.orderId(), Reservation.none(event.orderId()));
        }
        Map<String, StockLevel> concerned = new LinkedHashMap<>();
        Stream.concat(skusOf(event), reservation.lines().stream().map(SkuQuantity::sku))
                .forEach(sku -> concerned.put(sku, level(sku)));
        return new OrderStock(reservation, concerned);
    }

    private StockLevel level(String sku) {
        StockLevel changed = changedLevels.get(sku);
        return changed != null ? changed : lockedLevels.get(sku);
    }

    @Override
    public void replace(Envelope<?> envelope, OrderStock decided) {
        changedReservations.put(decided.reservation().orderId(), decided.reservation());
        changedLevels.putAll(decided.levels());
    }

    /** A reservation without a state is never stored. */
    @Override
    public void save(List<Envelope<?>> published) {
        changedLevels.forEach(levels::put);
        changedReservations.forEach((orderId, reservation) -> {
            if (lockedReservations.containsKey(orderId)) {
                reservations.put(orderId, reservation);
            } else if (!reservation.equals(Reservation.none(orderId))) {
                reservations.insert(orderId, reservation);
            }
        });
    }

    private static Stream<String> skusOf(OrderEvent event) {
        List<OrderLine> lines = switch (event) {
            case OrderPlaced placed -> placed.lines();
            case OrderConfirmed confirmed -> confirmed.lines();
            case OrderCancelled cancelled -> cancelled.lines();
            case OrderShipped shipped -> shipped.lines();
        };
        return lines.stream().map(OrderLine::sku);
    }
}
