package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue.
 *
 * @param available how many can be ordered now, 0 or more; null where only the inventory knew
 */
public record Product(
        String sku,
        String name,
        String description,
        String category,
        Money price,
        @Nullable Long available) {}
