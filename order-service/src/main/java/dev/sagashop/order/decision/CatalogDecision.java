package dev.sagashop.order.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.CatalogEntry.Unlisted;

/** Keeps the copy of the catalogue: the newest version wins, in whatever order versions arrive. */
public final class CatalogDecision {

    private CatalogDecision() {}

    public static Decision<CatalogEntry> rememberProduct(CatalogEntry entry, ProductChanged change) {
        return switch (entry) {
            case Unlisted unlisted -> Decision.of(copyOf(change));
            case Listed listed ->
                listed.version() < change.version() ? Decision.of(copyOf(change)) : Decision.unchanged(listed);
        };
    }

    private static Listed copyOf(ProductChanged change) {
        return new Listed(
                change.sku(), change.name(), change.description(), change.category(), change.price(), change.version());
    }
}
