package dev.sagashop.bff.web.product;

import dev.sagashop.bff.web.money.DecimalMoney;
import dev.sagashop.bff.web.upstream.Product;

/**
 * A product on a shop page.
 *
 * @param available how many can be ordered now
 */
record ProductView(String sku, String name, String description, String category, DecimalMoney price, long available) {

    static ProductView of(Product product) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                DecimalMoney.of(product.price()),
                product.available());
    }
}
