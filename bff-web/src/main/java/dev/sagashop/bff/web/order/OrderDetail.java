package dev.sagashop.bff.web.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sagashop.bff.edge.service.Notifications.Notification;
import dev.sagashop.bff.edge.service.Payment;
import dev.sagashop.bff.edge.service.Reservation;
import dev.sagashop.bff.web.money.DecimalMoney;
import dev.sagashop.bff.web.saga.Expectation;
import dev.sagashop.bff.web.saga.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that the services tell of it. A part that is absent is named in {@code degraded} if it could not
 * be had; otherwise its service has not heard of the order yet.
 *
 * @param timeline every event, oldest first; empty, as the notifications are, once the order ended long ago
 * @param expected what the saga waits for now, told from the timeline; empty once nothing more comes
 * @param degraded the parts that could not be had: payment, stock, notifications, timeline
 */
record OrderDetail(
        @JsonUnwrapped OrderView order,
        @Nullable PaymentView payment,
        @Nullable Reservation stock,
        @Nullable List<Notification> notifications,
        @Nullable List<TimelineEntry> timeline,
        @Nullable List<Expectation> expected,
        List<String> degraded) {

    /** The payment in its service's own words. */
    record PaymentView(
            String status,
            DecimalMoney amount,
            @Nullable String authorizationId,
            @Nullable String declineReason,
            Instant updatedAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.status(),
                    DecimalMoney.of(payment.amount()),
                    payment.authorizationId(),
                    payment.declineReason(),
                    payment.updatedAt());
        }
    }
}
