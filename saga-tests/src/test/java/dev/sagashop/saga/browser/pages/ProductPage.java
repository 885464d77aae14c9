package dev.sagashop.saga.browser.pages;

import dev.sagashop.saga.browser.chromium.Tab;

/** One product. */
public final class ProductPage {

    private final Tab tab;

    ProductPage(Tab tab) {
        this.tab = tab;
    }

    public String name() {
        return tab.textOf("h1");
    }

    public ProductPage addsToCart(int quantity) {
        for (int more = 1; more < quantity; more++) {
            tab.clickButton("One more");
        }
        tab.clickButton("Add to cart");
        tab.shows(".toast");
        return this;
    }

    public CartPage goesToCart() {
        tab.click("[data-place='Cart']");
        return new CartPage(tab);
    }
}
