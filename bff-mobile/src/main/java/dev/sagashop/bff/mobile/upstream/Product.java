package dev.sagashop.bff.mobile.upstream;

import dev.sagashop.events.data.Money;

/**
 * What a phone shows of a product.
 *
 * @param available how many can be ordered now, 0 or more
 */
public record Product(String sku, String name, Money price, long available) {}
