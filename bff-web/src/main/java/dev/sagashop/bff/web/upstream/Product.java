package dev.sagashop.bff.web.upstream;

import dev.sagashop.events.data.Money;

/**
 * A product as the inventory tells it.
 *
 * @param available how many can be ordered now, 0 or more
 */
public record Product(String sku, String name, String description, String category, Money price, long available) {}
