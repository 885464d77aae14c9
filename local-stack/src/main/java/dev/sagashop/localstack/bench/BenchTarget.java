package dev.sagashop.localstack.bench;

import dev.sagashop.localstack.bench.measure.ObservedProcess;
import dev.sagashop.localstack.bench.result.Mode;
import dev.sagashop.localstack.invariants.Databases;
import java.net.URI;
import java.util.List;

/**
 * The shop that is put under load, wherever it was opened.
 *
 * @param webUrl of bff-web, without a path
 * @param orderUrl of the order service, without a path
 * @param inventoryUrl of the inventory service, without a path
 * @param bootstrapServers its broker
 * @param databases its database server
 * @param processes what it runs in
 */
public record BenchTarget(
        String webUrl,
        String orderUrl,
        String inventoryUrl,
        String bootstrapServers,
        Databases databases,
        List<ObservedProcess> processes) {

    /** Where orders are posted to. */
    URI orders(Mode mode) {
        return switch (mode) {
            case BFF -> URI.create(webUrl + "/api/orders");
            case DIRECT -> URI.create(orderUrl + "/orders");
        };
    }
}
