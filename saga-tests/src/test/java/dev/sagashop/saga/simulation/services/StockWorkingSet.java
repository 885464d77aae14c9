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
import java.util.UUID;
import java.util.stream.Stream;

/** The stock that one batch works on, as the class of this name in the inventory service. */
final class StockWorkingSet implements WorkingSet<OrderStock> {

    private final Table<UUID, Reservation> reservations;
    private final Table<String, StockLevel> levels;
    private final Map<UUID, Reservation> changedReservations = new LinkedHashMap<>();
    private final Map<String, StockLevel> changedLevels = new LinkedHashMap<>();

    StockWorkingSet(Table<UUID, Reservation> reservations, Table<String, StockLevel> levels) {
        this.reservations = reservations;
        this.levels = levels;
    }

    @Override
    public OrderStock stateFor(Envelope<?> envelope) {
        OrderEvent event = (OrderEvent) envelope.event();
        Reservation reservation = changedReservations.get(event.orderId());
        if (reservation == null) {
            reservation = reservations.find(event.orderId()).orElseGet(() -> Reservation.none(event.orderId()));
        }
        Map<String, StockLevel> concerned = new LinkedHashMap<>();
        Stream.concat(skusOf(event), reservation.lines().stream().map(SkuQuantity::sku))
                .forEach(sku -> concerned.put(sku, level(sku)));
        return new OrderStock(reservation, concerned);
    }

    private StockLevel level(String sku) {
        StockLevel changed = changedLevels.get(sku);
        return changed != null ? changed : levels.get(sku);
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
            if (!reservation.equals(Reservation.none(orderId))) {
                reservations.put(orderId, reservation);
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
