package dev.sagashop.inventory.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers what the catalogue's file lists, at every start and before the first event or request is taken: an order must
 * never find the shelves not yet built. As the first part of the context's life rather than of its making, which is to
 * work without a database when a start is only recorded.
 */
@Component
class CatalogFile implements SmartLifecycle {

    private static final TypeReference<List<CatalogItem>> ITEMS = new TypeReference<>() {};

    private final CatalogProperties properties;
    private final Catalog catalog;
    private final JsonMapper json;
    private volatile boolean offered;

    CatalogFile(CatalogProperties properties, Catalog catalog, JsonMapper json) {
        this.properties = properties;
        this.catalog = catalog;
        this.json = json;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        catalog.offer(items());
        offered = true;
    }

    @Override
    public void stop() {
        offered = false;
    }

    @Override
    public boolean isRunning() {
        return offered;
    }

    /** @throws IllegalStateException if a SKU is in it more than once */
    List<CatalogItem> items() {
        try (InputStream file = properties.file().getInputStream()) {
            List<CatalogItem> items = json.readValue(file, ITEMS);
            Set<String> seen = new HashSet<>();
            List<String> twice = items.stream()
                    .map(CatalogItem::sku)
                    .filter(sku -> !seen.add(sku))
                    .distinct()
                    .toList();
            if (!twice.isEmpty()) {
                throw new IllegalStateException(
                        "The catalogue %s has more than one product of SKU %s".formatted(properties.file(), twice));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
