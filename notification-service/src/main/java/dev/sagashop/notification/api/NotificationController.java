package dev.sagashop.notification.api;

import dev.sagashop.notification.persistence.MailTable;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which mails there are about an order; an unknown order has none. */
@RestController
class NotificationController {

    /** An order has a handful of mails; the bound is for the unthinkable. */
    private static final int LIMIT = 100;

    private final MailTable table;

    NotificationController(MailTable table) {
        this.table = table;
    }

    @GetMapping("/notifications")
    NotificationView.Items ofOrder(@RequestParam UUID orderId) {
        return new NotificationView.Items(
                table.ofOrder(orderId, LIMIT).stream().map(NotificationView::of).toList());
    }
}
