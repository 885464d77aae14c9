package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.services.InventoryService;
import dev.sagashop.saga.simulation.services.NotificationService;
import dev.sagashop.saga.simulation.services.OrderService;
import dev.sagashop.saga.simulation.services.PaymentService;
import dev.sagashop.saga.simulation.world.Wiring;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions that the real services are wired to. */
final class WiredFunctions {

    private static final List<String> SERVICES =
            List.of(OrderService.NAME, PaymentService.NAME, InventoryService.NAME, NotificationService.NAME);

    private WiredFunctions() {}

    static Set<String> ofAllServices() {
        return SERVICES.stream()
                .flatMap(service -> Wiring.functionsOf(service).stream())
                .collect(Collectors.toSet());
    }
}
