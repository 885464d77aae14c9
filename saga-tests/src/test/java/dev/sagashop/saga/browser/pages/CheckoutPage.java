package dev.sagashop.saga.browser.pages;

import dev.sagashop.saga.browser.chromium.Tab;

/** How it is paid, and where it goes. */
public final class CheckoutPage {

    private final Tab tab;

    CheckoutPage(Tab tab) {
        this.tab = tab;
    }

    public CheckoutPage paysWith(String paymentMethod) {
        tab.click("label:has(input[value='" + paymentMethod + "'])");
        return this;
    }

    public OrderPage buys() {
        tab.clickButton("Buy now");
        return new OrderPage(tab);
    }
}
