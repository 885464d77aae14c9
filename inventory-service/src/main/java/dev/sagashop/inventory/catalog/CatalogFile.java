package dev.sagashop.inventory.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers what the catalogue's file lists, at every start and before the first event or request is taken: an order must
 * never find the shelves not yet built.
 */
@Component
class CatalogFile implements SmartInitializingSingleton {

    private static final TypeReference<List<CatalogItem>> ITEMS = new TypeReference<>() {};

    private final CatalogProperties properties;
    private final Catalog catalog;
    private final JsonMapper json;

    CatalogFile(CatalogProperties properties, Catalog catalog, JsonMapper json) {
        this.properties = properties;
        this.catalog = catalog;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.offer(items());
    }

    List<CatalogItem> items() {
        try (InputStream file = properties.file().getInputStream()) {
            return json.readValue(file, ITEMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
