package dev.sagashop.saga.browser.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Tab;

/** What the visitor is about to buy. */
public final class CartPage {

    private final Tab tab;

    CartPage(Tab tab) {
        this.tab = tab;
    }

    public CartPage shows(int quantity, String sku) {
        tab.untilAsserted(() -> assertThat(tab.script(
                        "return document.querySelector(arguments[0]).value",
                        ".cart-line[data-sku='" + sku + "'] input"))
                .isEqualTo(String.valueOf(quantity)));
        return this;
    }

    /** Of the only product in it. */
    public CartPage takesOneMore() {
        tab.clickButton("One more");
        return this;
    }

    public CartPage wants(String name, int quantity) {
        tab.typeOver("Quantity of " + name, String.valueOf(quantity));
        return this;
    }

    public String isToldWhyNot() {
        tab.until(() -> !tab.textOf("[data-refused]").isEmpty());
        return tab.textOf("[data-refused]");
    }

    /** Somebody else has changed the cart since this tab looked. */
    public CartPage isToldOfAChangeElsewhere() {
        tab.shows("[data-cart-changed]");
        return this;
    }

    public CheckoutPage goesToCheckout() {
        tab.clickLink("To the checkout");
        tab.shows("form");
        return new CheckoutPage(tab);
    }
}
