package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.Topics;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import dev.sagashop.saga.simulation.world.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The inventory service: few pieces, for which the orders compete. */
public final class InventoryService extends SimulatedService {

    public static final String NAME = "inventory-service";

    private static final int MAX_PIECES_AT_FIRST = 9;
    private static final int MAX_PIECES_OF_DELIVERY = 3;

    private final Table<UUID, Reservation> reservations = new Table<>(database);
    private final Table<String, StockLevel> levels = new Table<>(database);
    private final Table<String, Long> versions = new Table<>(database);

    InventoryService(Decisions decisions, Broker broker, Surroundings surroundings) {
        super(NAME, broker, surroundings);
        reactTo(Topics.ORDERS, decisions.inventory(), batch -> new StockWorkingSet(reservations, levels, batch));
        requireAllTopics();
        for (String sku : Catalogue.SKUS) {
            levels.init(sku, StockLevel.opening(sku, surroundings.some(MAX_PIECES_AT_FIRST)));
            versions.init(sku, 0L);
        }
    }

    void restock() {
        surroundings.journal().struck(Fault.RESTOCK, NAME, Set.of());
        String sku = anySku();
        int pieces = surroundings.some(MAX_PIECES_OF_DELIVERY);
        database.transaction(
                () -> levels.lock(List.of(sku)).values().forEach(level -> levels.put(sku, level.restock(pieces))));
    }

    void changeProduct() {
        surroundings.journal().struck(Fault.PRODUCT_CHANGES, NAME, Set.of());
        String sku = anySku();
        database.transaction(() -> {
            long version = versions.get(sku) + 1;
            versions.put(sku, version);
            Cause cause = Cause.ofCommand(sku, "version-" + version, sku, null);
            outbox().publish(List.of(envelopes().envelope(Catalogue.version(sku, version), cause)));
        });
    }

    private String anySku() {
        return Catalogue.SKUS.get(surroundings.random().nextInt(Catalogue.SKUS.size()));
    }

    public Collection<Reservation> reservations() {
        return reservations.rows();
    }

    public Reservation reservationOf(UUID orderId) {
        return reservations.find(orderId).orElseGet(() -> Reservation.none(orderId));
    }

    public Collection<StockLevel> levels() {
        return levels.rows();
    }

    public long versionOf(String sku) {
        return versions.get(sku);
    }
}
