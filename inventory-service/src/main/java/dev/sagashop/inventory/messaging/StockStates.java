package dev.sagashop.inventory.messaging;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.ReservationTable;
import dev.sagashop.inventory.persistence.StockTable;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The stock of many orders at once: two statements to load it and two to save it, whatever the batch's size. */
@Component
class StockStates implements States<OrderStock> {

    private final ReservationTable reservations;
    private final StockTable stock;

    StockStates(ReservationTable reservations, StockTable stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    /** First the orders, then the products: what is locked first is the same everywhere. */
    @Override
    public WorkingSet<OrderStock> load(List<Envelope<?>> batch) {
        List<OrderEvent> events = batch.stream().map(StockStates::orderEvent).toList();
        List<Reservation> held = reservations.lock(
                events.stream().map(OrderEvent::orderId).distinct().toList());
        List<StockLevel> levels = stock.lock(skusOf(events, held));
        return new StockWorkingSet(reservations, stock, held, levels);
    }

    /** A compensation gives back what the reservation says, so its products count as well as the event's. */
    private static Set<String> skusOf(List<OrderEvent> events, List<Reservation> held) {
        Set<String> skus = new HashSet<>();
        events.forEach(event -> skusOf(event).forEach(skus::add));
        held.forEach(reservation -> reservation.lines().forEach(line -> skus.add(line.sku())));
        return skus;
    }

    static OrderEvent orderEvent(Envelope<?> envelope) {
        if (envelope.event() instanceof OrderEvent event) {
            return event;
        }
        throw new IllegalArgumentException(
                "no event of an order: " + envelope.metadata().type());
    }

    static Stream<String> skusOf(OrderEvent event) {
        List<OrderLine> lines = switch (event) {
            case OrderPlaced placed -> placed.lines();
            case OrderConfirmed confirmed -> confirmed.lines();
            case OrderCancelled cancelled -> cancelled.lines();
            case OrderShipped shipped -> shipped.lines();
        };
        return lines.stream().map(OrderLine::sku);
    }
}
