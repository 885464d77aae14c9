package dev.sagashop.saga.browser.pages;

import dev.sagashop.saga.browser.chromium.Tab;

/** All recent sagas, of all customers. */
public final class BoardPage {

    private final Tab tab;

    BoardPage(Tab tab) {
        this.tab = tab;
        tab.shows(".board");
    }

    public BoardPage shows(String orderId, String status) {
        tab.shows("[data-order-id='" + orderId + "'][data-status='" + status + "'] [data-label='State']");
        return this;
    }
}
