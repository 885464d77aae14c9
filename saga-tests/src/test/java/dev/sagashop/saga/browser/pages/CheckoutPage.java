package dev.sagashop.saga.browser.pages;

import static org.assertj.core.api.Assertions.assertThat;

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

    public CheckoutPage isToldThatNowSomebodyElseShops(String customerId) {
        tab.untilAsserted(() -> assertThat(tab.textOf(".toast")).contains(customerId));
        return this;
    }

    public CheckoutPage hasNothingToBuy() {
        tab.shows(".empty");
        return this;
    }

    /** The server does what it is asked, and nobody hears of it. */
    public CheckoutPage losesTheAnswerOfTheNextRequest() {
        tab.script("""
                const connected = window.fetch;
                window.fetch = async (...request) => {
                  window.fetch = connected;
                  await connected(...request);
                  throw new TypeError('the connection broke');
                };""");
        return this;
    }

    public CheckoutPage triesToBuy() {
        tab.clickButton("Buy now");
        return this;
    }

    public CheckoutPage isToldThatTheShopCannotBeReached() {
        tab.untilAsserted(() -> assertThat(tab.textOf(".notice-title")).isEqualTo("The shop cannot be reached"));
        return this;
    }

    /** And is led to the order that was bought. */
    public OrderPage reloads() {
        tab.reload();
        return new OrderPage(tab);
    }
}
