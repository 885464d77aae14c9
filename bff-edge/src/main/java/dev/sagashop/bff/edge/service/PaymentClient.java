package dev.sagashop.bff.edge.service;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The payment service. */
public interface PaymentClient {

    /** The order's payment; not found until the service has heard of the order. */
    @GetExchange("/payments/{orderId}")
    Payment payment(@PathVariable UUID orderId);
}
