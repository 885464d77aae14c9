package dev.sagashop.saga.browser.pages;

import dev.sagashop.saga.browser.chromium.Tab;
import java.util.List;

/** The shelves. */
public final class ProductsPage {

    private final Tab tab;

    ProductsPage(Tab tab) {
        this.tab = tab;
    }

    public ProductsPage searches(String words) {
        tab.fill("Search products", words);
        return this;
    }

    /** How many products. */
    public int shown() {
        return tab.all(".product-card").size();
    }

    public void showsOnly(String sku) {
        tab.until(() -> tab.attributes(".product-card", "data-sku").equals(List.of(sku)));
    }
}
