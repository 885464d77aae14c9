package dev.sagashop.bff.edge.service;

import java.util.UUID;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The notification service. */
public interface NotificationClient {

    /** The mails about an order, sent or not; none where the service has not heard of the order. */
    @GetExchange("/notifications")
    Notifications notifications(@RequestParam UUID orderId);
}
