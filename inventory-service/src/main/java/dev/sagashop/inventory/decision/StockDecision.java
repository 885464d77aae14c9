package dev.sagashop.inventory.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The step of the saga that is inventory's, its compensation, and its end. */
public final class StockDecision {

    private StockDecision() {}

    /** Holds all lines, or none and says which are short. An order that was cancelled before it came is refused. */
    public static Decision<OrderStock> reserve(OrderStock stock, OrderPlaced order) {
        return switch (stock.reservation().status()) {
            case NONE -> holdAllOrNone(stock, order);
            case CANCELLED_BEFORE -> Decision.of(stock, new StockReservationRefused(order.orderId()));
            case HELD, REJECTED, RELEASED, COMMITTED -> Decision.unchanged(stock);
        };
    }

    /**
     * Gives back what the order holds. Of an order that was never heard of, a mark stays that refuses it later; the
     * answer that it would get is given at once, so that nobody waits for an order that may never come. Asked again, the
     * mark answers again: one from before it was told is made known so.
     */
    public static Decision<OrderStock> release(OrderStock stock, OrderCancelled order) {
        return switch (stock.reservation().status()) {
            case NONE -> Decision.of(stock.markCancelledBefore(), new StockReservationRefused(order.orderId()));
            case CANCELLED_BEFORE -> Decision.of(stock, new StockReservationRefused(order.orderId()));
            case HELD ->
                Decision.of(
                        stock.release(),
                        new StockReleased(order.orderId(), stock.reservation().lines()));
            case REJECTED, RELEASED, COMMITTED -> Decision.unchanged(stock);
        };
    }

    /**
     * Lets go what the order holds: the goods have left.
     *
     * @throws IllegalStateException if the order holds nothing; then goods left that nobody had reserved, which no
     *     repetition makes right
     */
    public static Decision<OrderStock> commit(OrderStock stock, OrderShipped order) {
        return switch (stock.reservation().status()) {
            case COMMITTED -> Decision.unchanged(stock);
            case HELD, NONE, REJECTED, RELEASED, CANCELLED_BEFORE ->
                Decision.of(
                        stock.commit(),
                        new StockCommitted(order.orderId(), stock.reservation().lines()));
        };
    }

    private static Decision<OrderStock> holdAllOrNone(OrderStock stock, OrderPlaced order) {
        List<SkuQuantity> wanted = piecesPerSku(order.lines());
        List<Shortage> shortages = stock.shortagesOf(wanted);
        return shortages.isEmpty()
                ? Decision.of(stock.hold(wanted), new StockReserved(order.orderId(), wanted))
                : Decision.of(stock.reject(wanted), new StockRejected(order.orderId(), shortages));
    }

    /** An order names each SKU once; should one come twice, both lines together must be covered. */
    private static List<SkuQuantity> piecesPerSku(List<OrderLine> lines) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.merge(line.sku(), line.quantity(), Math::addExact));
        return pieces.entrySet().stream()
                .map(entry -> new SkuQuantity(entry.getKey(), entry.getValue()))
                .toList();
    }
}
