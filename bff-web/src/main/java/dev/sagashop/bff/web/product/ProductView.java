package dev.sagashop.bff.web.product;

import dev.sagashop.bff.edge.service.Product;
import dev.sagashop.bff.web.money.DecimalMoney;
import org.jspecify.annotations.Nullable;

/**
 * A product on a shop page.
 *
 * @param available how many can be ordered now; absent where it is not known
 */
record ProductView(
        String sku,
        String name,
        String description,
        String category,
        DecimalMoney price,
        @Nullable Long available) {

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
