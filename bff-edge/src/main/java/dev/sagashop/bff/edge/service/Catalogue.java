package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.aggregation.Aggregation;
import dev.sagashop.bff.edge.aggregation.Aggregations;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The products: from the inventory with what is in stock or, while it cannot answer, from the order service's copy
 * without that.
 */
@Component
public class Catalogue {

    private static final List<String> WITHOUT_STOCK = List.of("stock");

    private final Aggregations aggregations;
    private final InventoryClient inventory;
    private final CatalogueCopyClient copy;

    Catalogue(Aggregations aggregations, InventoryClient inventory, CatalogueCopyClient copy) {
        this.aggregations = aggregations;
        this.inventory = inventory;
        this.copy = copy;
    }

    /**
     * What was found.
     *
     * @param degraded {@code stock} if it is not known what is available
     */
    public record Found<T>(T value, List<String> degraded) {}

    /** Products whose text matches {@code q}, of one category, or all. */
    public Found<Page<Product>> products(
            @Nullable String q, @Nullable String category, @Nullable String cursor, int limit) {
        return find(catalogue -> catalogue.products(q, category, cursor, limit));
    }

    public Found<Product> product(String sku) {
        return find(catalogue -> catalogue.product(sku));
    }

    /** Nothing is missing from the copy's categories. */
    public List<String> categories() {
        return find(CatalogueClient::categories).value().items();
    }

    private <T> Found<T> find(Function<CatalogueClient, T> question) {
        Aggregation answer = aggregations.begin();
        try {
            return new Found<>(answer.required(answer.read("inventory", () -> question.apply(inventory))), List.of());
        } catch (ServiceFailedException e) {
            return new Found<>(answer.required(answer.read("order", () -> question.apply(copy))), WITHOUT_STOCK);
        }
    }
}
