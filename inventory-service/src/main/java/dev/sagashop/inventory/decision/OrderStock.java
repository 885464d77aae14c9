package dev.sagashop.inventory.decision;

import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that one order concerns here: its reservation, and the levels of the products in it. Changes to both go together.
 *
 * @param reservation the order's reservation
 * @param levels the levels by SKU; a SKU that does not exist has none
 */
public record OrderStock(Reservation reservation, Map<String, StockLevel> levels) {

    public OrderStock {
        levels = Map.copyOf(levels);
    }

    List<Shortage> shortagesOf(List<SkuQuantity> wanted) {
        return wanted.stream()
                .filter(line -> line.quantity() > availableOf(line.sku()))
                .map(line -> new Shortage(line.sku(), line.quantity(), Math.toIntExact(availableOf(line.sku()))))
                .toList();
    }

    OrderStock hold(List<SkuQuantity> wanted) {
        return new OrderStock(
                reservation.askedFor(wanted, ReservationStatus.HELD), levelsAfter(wanted, StockLevel::reserve));
    }

    OrderStock reject(List<SkuQuantity> wanted) {
        return new OrderStock(reservation.askedFor(wanted, ReservationStatus.REJECTED), levels);
    }

    OrderStock markCancelledBefore() {
        return new OrderStock(reservation.askedFor(List.of(), ReservationStatus.CANCELLED_BEFORE), levels);
    }

    OrderStock release() {
        return new OrderStock(reservation.release(), levelsAfter(reservation.lines(), StockLevel::release));
    }

    OrderStock commit() {
        return new OrderStock(reservation.commit(), levelsAfter(reservation.lines(), StockLevel::commit));
    }

    private long availableOf(String sku) {
        @Nullable StockLevel level = levels.get(sku);
        return level == null ? 0 : level.available();
    }

    private Map<String, StockLevel> levelsAfter(
            List<SkuQuantity> lines, BiFunction<StockLevel, Integer, StockLevel> change) {
        Map<String, StockLevel> changed = new HashMap<>(levels);
        for (SkuQuantity line : lines) {
            StockLevel level = changed.get(line.sku());
            if (level == null) {
                throw new IllegalStateException("no stock of " + line.sku());
            }
            changed.put(line.sku(), change.apply(level, line.quantity()));
        }
        return changed;
    }
}
