package dev.sagashop.inventory.api;

import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.inventory.persistence.ReservationTable;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of the stock of an order. */
@RestController
class ReservationController {

    private final ReservationTable reservations;

    ReservationController(ReservationTable reservations) {
        this.reservations = reservations;
    }

    /** The mark of a cancellation that found nothing is for this service alone: to others there is no reservation. */
    @GetMapping("/reservations/{orderId}")
    ReservationView reservation(@PathVariable UUID orderId) {
        return reservations
                .find(orderId)
                .filter(reservation -> reservation.status() != ReservationStatus.CANCELLED_BEFORE)
                .map(ReservationView::of)
                .orElseThrow(() -> new NotFoundException("There is no reservation of order " + orderId));
    }

    /**
     * A reservation to show.
     *
     * @param orderId the order
     * @param status HELD, REJECTED, RELEASED or COMMITTED
     * @param lines pieces of each SKU that the order asked for
     */
    record ReservationView(UUID orderId, ReservationStatus status, List<SkuQuantity> lines) {

        static ReservationView of(Reservation reservation) {
            return new ReservationView(reservation.orderId(), reservation.status(), reservation.lines());
        }
    }
}
