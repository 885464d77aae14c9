package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.pages.CartPage;
import dev.sagashop.saga.browser.pages.CheckoutPage;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.browser.pages.ShopWindow;
import dev.sagashop.saga.dsl.Shop;
import java.util.UUID;
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

    @Test
    void isToldThatAnotherWindowShopsAsSomebodyElseAndNeverBuysTheirCart() {
        CheckoutPage checkout =
                window.product(Shop.COFFEE).addsToCart(1).goesToCart().goesToCheckout();
        String other = "other-" + UUID.randomUUID();

        anotherWindow().shopsAs(other);

        checkout.isToldThatNowSomebodyElseShops(other).hasNothingToBuy();
    }

    @Test
    void findsTheOrderWhoseAnswerWasLostWhenThePageIsLoadedAgain() {
        CheckoutPage checkout =
                window.product(Shop.COFFEE).addsToCart(1).goesToCart().goesToCheckout();
        checkout.losesTheAnswerOfTheNextRequest().triesToBuy().isToldThatTheShopCannotBeReached();

        OrderPage order = checkout.reloads();

        assertThat(ordersOf(window.customerId())).containsExactly(order.orderId());
    }
}
