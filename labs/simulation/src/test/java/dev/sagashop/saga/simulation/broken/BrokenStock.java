package dev.sagashop.saga.simulation.broken;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.saga.simulation.services.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mistakes of inventory. */
public final class BrokenStock {

    private BrokenStock() {}

    /** A cancellation that comes before its order is forgotten. */
    public static Decisions releaseLeavesNoMark() {
        return Decisions.real()
                .withInventory(
                        "releaseStock",
                        real -> (stock, event) -> stock.reservation().status() == ReservationStatus.NONE
                                ? Decision.unchanged(stock)
                                : real.decide(stock, event));
    }

    /** The mark of a cancellation that found nothing is told to nobody, and neither is whom it refuses. */
    public static Decisions refusalIsToldToNobody() {
        return Decisions.real()
                .withInventory("releaseStock", real -> (stock, event) -> silent(real.decide(stock, event)))
                .withInventory("reserveStock", real -> (stock, event) -> silent(real.decide(stock, event)));
    }

    private static Decision<OrderStock> silent(Decision<OrderStock> decision) {
        return decision.events().stream().anyMatch(StockReservationRefused.class::isInstance)
                ? Decision.unchanged(decision.state())
                : decision;
    }

    /** What was held is given back, but stays in the books as held. */
    public static Decisions releaseForgetsTheLevels() {
        return Decisions.real().withInventory("releaseStock", real -> (stock, event) -> {
            Decision<OrderStock> decision = real.decide(stock, event);
            var kept = new OrderStock(decision.state().reservation(), stock.levels());
            return new Decision<>(kept, decision.events());
        });
    }

    /** An order that comes twice is held twice. */
    public static Decisions reserveIsNotIdempotent() {
        return Decisions.real()
                .withInventory(
                        "reserveStock",
                        real -> (stock, event) -> stock.reservation().status() == ReservationStatus.HELD
                                ? heldAgain(stock, event)
                                : real.decide(stock, event));
    }

    /** What is there is held, and the rest will turn up. */
    public static Decisions reserveHoldsWhatThereIs() {
        return Decisions.real()
                .withInventory(
                        "reserveStock",
                        real -> (stock, event) -> stock.reservation().status() == ReservationStatus.NONE
                                ? held(stock, event, linesThatAreThere(stock, (OrderPlaced) event))
                                : real.decide(stock, event));
    }

    private static Decision<OrderStock> heldAgain(OrderStock stock, Event event) {
        List<SkuQuantity> lines = linesThatAreThere(stock, (OrderPlaced) event);
        return held(stock, event, lines);
    }

    private static List<SkuQuantity> linesThatAreThere(OrderStock stock, OrderPlaced placed) {
        return placed.lines().stream()
                .filter(line -> stock.levels().get(line.sku()).available() >= line.quantity())
                .map(BrokenStock::pieces)
                .toList();
    }

    private static SkuQuantity pieces(OrderLine line) {
        return new SkuQuantity(line.sku(), line.quantity());
    }

    private static Decision<OrderStock> held(OrderStock stock, Event event, List<SkuQuantity> lines) {
        var orderId = stock.reservation().orderId();
        Map<String, StockLevel> levels = new HashMap<>(stock.levels());
        lines.forEach(line -> levels.computeIfPresent(line.sku(), (sku, level) -> reserved(level, line.quantity())));
        var holding = new OrderStock(new Reservation(orderId, ReservationStatus.HELD, lines), levels);
        return Decision.of(holding, new StockReserved(orderId, lines));
    }

    private static StockLevel reserved(StockLevel level, int pieces) {
        return new StockLevel(
                level.sku(),
                level.initial(),
                level.restocked(),
                level.onHand(),
                level.reserved() + pieces,
                level.committed());
    }
}
