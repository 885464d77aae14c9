package dev.sagashop.inventory.messaging;

import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.ReservationTable;
import dev.sagashop.inventory.persistence.StockTable;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stock that one batch works on; each order sees what the orders before it took. */
class StockWorkingSet implements WorkingSet<OrderStock> {

    private final ReservationTable reservationTable;
    private final StockTable stockTable;
    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private final Map<String, StockLevel> levels = new HashMap<>();
    private final Set<UUID> stored = new HashSet<>();
    private final Map<UUID, Reservation> changedReservations = new HashMap<>();
    private final Map<String, StockLevel> changedLevels = new HashMap<>();

    StockWorkingSet(
            ReservationTable reservationTable,
            StockTable stockTable,
            List<Reservation> reservations,
            List<StockLevel> levels) {
        this.reservationTable = reservationTable;
        this.stockTable = stockTable;
        reservations.forEach(reservation -> this.reservations.put(reservation.orderId(), reservation));
        stored.addAll(this.reservations.keySet());
        levels.forEach(level -> this.levels.put(level.sku(), level));
    }

    @Override
    public OrderStock stateFor(Envelope<?> envelope) {
        OrderEvent event = StockStates.orderEvent(envelope);
        Reservation reservation = reservations.getOrDefault(event.orderId(), Reservation.none(event.orderId()));
        Stream<String> skus = Stream.concat(
                StockStates.skusOf(event), reservation.lines().stream().map(SkuQuantity::sku));
        Map<String, StockLevel> concerned = new HashMap<>();
        skus.forEach(sku -> {
            @Nullable StockLevel level = levels.get(sku);
            if (level != null) {
                concerned.put(sku, level);
            }
        });
        return new OrderStock(reservation, concerned);
    }

    @Override
    public void replace(Envelope<?> envelope, OrderStock decided) {
        Reservation reservation = decided.reservation();
        if (!reservation.equals(reservations.put(reservation.orderId(), reservation))) {
            changedReservations.put(reservation.orderId(), reservation);
        }
        decided.levels().values().forEach(level -> {
            if (!level.equals(levels.put(level.sku(), level))) {
                changedLevels.put(level.sku(), level);
            }
        });
    }

    @Override
    public void save(List<Envelope<?>> published) {
        stockTable.update(changedLevels.values());
        Map<Boolean, List<Reservation>> byKnown = changedReservations.values().stream()
                .collect(Collectors.partitioningBy(reservation -> stored.contains(reservation.orderId())));
        reservationTable.add(byKnown.getOrDefault(false, List.of()));
        reservationTable.update(byKnown.getOrDefault(true, List.of()));
    }
}
