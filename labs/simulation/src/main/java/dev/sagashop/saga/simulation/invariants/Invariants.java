package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import java.util.ArrayList;
import java.util.List;

/** Checks a shop that has become quiet. */
public final class Invariants {

    private final SimulatedShop shop;

    public Invariants(SimulatedShop shop) {
        this.shop = shop;
    }

    /** @throws Breach if one does not hold; the first one */
    public void check() {
        for (Order order : shop.orders().orders()) {
            checkOutcome(order);
            new MoneyCheck(shop, order).check();
            new GoodsCheck(shop, order).check();
            new HistoryCheck(shop, order).check();
        }
        new StockCheck(shop).check();
        checkPrices();
    }

    private static void checkOutcome(Order order) {
        if (order.status() != OrderStatus.SHIPPED && order.status() != OrderStatus.CANCELLED) {
            throw Breach.ofOrder(
                    Invariant.EVERY_ORDER_HAS_AN_OUTCOME,
                    order.orderId(),
                    "it is still %s, with stock %s and payment %s"
                            .formatted(order.status(), order.stock(), order.payment()));
        }
    }

    private void checkPrices() {
        List<String> old = new ArrayList<>();
        shop.orders().products().forEach(entry -> {
            if (!(entry instanceof Listed listed)
                    || listed.version() != shop.inventory().versionOf(entry.sku())) {
                old.add(entry.toString());
            }
        });
        if (!old.isEmpty()) {
            throw Breach.of(Invariant.PRICES_ARRIVE, "out of date: " + old);
        }
    }
}
