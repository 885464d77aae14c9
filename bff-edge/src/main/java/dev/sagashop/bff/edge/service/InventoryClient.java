package dev.sagashop.bff.edge.service;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The inventory service: the catalogue with what is in stock. */
public interface InventoryClient extends CatalogueClient {

    /** The stock that an order holds; not found until the service has heard of the order. */
    @GetExchange("/reservations/{orderId}")
    Reservation reservation(@PathVariable UUID orderId);
}
