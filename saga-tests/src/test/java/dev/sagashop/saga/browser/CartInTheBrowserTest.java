package dev.sagashop.saga.browser;

import dev.sagashop.saga.browser.pages.CartPage;
import dev.sagashop.saga.browser.pages.ShopWindow;
import dev.sagashop.saga.dsl.Shop;
import org.junit.jupiter.api.Test;

/** The cart, which lives on the server and is looked at from several places. */
class CartInTheBrowserTest extends BrowserTest {

    @Test
    void isToldInAStaleWindowThatTheCartHasChanged() {
        expectComplaintsAbout("409");
        CartPage stale = window.product(Shop.COFFEE).addsToCart(1).goesToCart().shows(1, Shop.COFFEE);
        ShopWindow other = anotherWindow();
        other.cart().shows(1, Shop.COFFEE).takesOneMore().shows(2, Shop.COFFEE);

        stale.takesOneMore().isToldOfAChangeElsewhere();

        stale.shows(2, Shop.COFFEE);
    }
}
