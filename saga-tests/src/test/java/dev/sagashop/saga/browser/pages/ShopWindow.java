package dev.sagashop.saga.browser.pages;

import dev.sagashop.saga.browser.chromium.Tab;

/** The shop window in one tab; each page is opened by its address, as from a bookmark. */
public final class ShopWindow {

    private final Tab tab;
    private final String origin;

    public ShopWindow(Tab tab, String origin) {
        this.tab = tab;
        this.origin = origin;
    }

    public Tab tab() {
        return tab;
    }

    public ProductsPage products() {
        open("/");
        tab.shows(".product-card");
        return new ProductsPage(tab);
    }

    public ProductPage product(String sku) {
        open("/products/" + sku);
        tab.shows(".product-detail[data-sku='" + sku + "']");
        return new ProductPage(tab);
    }

    public CartPage cart() {
        open("/cart");
        tab.shows("h1");
        return new CartPage(tab);
    }

    public OrderPage order(String id) {
        open("/orders/" + id);
        return new OrderPage(tab);
    }

    public void orders() {
        open("/orders");
        tab.shows(".order-card");
    }

    public BoardPage board() {
        open("/sagas");
        return new BoardPage(tab);
    }

    public void unknownPage() {
        open("/nowhere");
        tab.shows("h1");
    }

    /** Who is shopping: a guest whose name the browser has made up. */
    public String customerId() {
        return tab.textOf("[data-customer]");
    }

    public void shopsAs(String customerId) {
        products();
        tab.click("[data-customer]");
        tab.fill("Customer", customerId);
        tab.clickButton("Shop as this customer");
    }

    /** Everything on the way to an order in one sentence. */
    public OrderPage buys(int quantity, String sku, String paymentMethod) {
        return product(sku)
                .addsToCart(quantity)
                .goesToCart()
                .goesToCheckout()
                .paysWith(paymentMethod)
                .buys();
    }

    private void open(String path) {
        tab.open(origin + "/#" + path);
    }
}
