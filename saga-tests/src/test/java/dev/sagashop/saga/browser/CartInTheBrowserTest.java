package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Emulation;
import dev.sagashop.saga.browser.chromium.Keyboard;
import dev.sagashop.saga.browser.chromium.Role;
import dev.sagashop.saga.browser.pages.CartPage;
import dev.sagashop.saga.browser.pages.CheckoutPage;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.browser.pages.ShopWindow;
import dev.sagashop.saga.dsl.Shop;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

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

    @Test
    void keepsTheFocusAndSaysWhyAQuantityCannotBe() {
        CartPage cart = window.product(Shop.COFFEE).addsToCart(1).goesToCart().shows(1, Shop.COFFEE);
        new Keyboard(window.tab()).goTo(Role.BUTTON, "One more").press(Keys.SPACE);
        cart.shows(2, Shop.COFFEE);
        assertThat(window.tab().focused()).isEqualTo("One more");

        String name = window.tab().textOf(".cart-line h2");
        assertThat(cart.wants(name, 100).isToldWhyNot()).contains("99");
        assertThat(cart.shows(2, Shop.COFFEE).wants(name, 0).isToldWhyNot()).contains("At least 1");
        cart.shows(2, Shop.COFFEE);
    }

    @Test
    void shopsWhereTheBrowserRemembersNothing() {
        new Emulation(window.tab()).blockStorage();

        window.product(Shop.COFFEE).addsToCart(1).goesToCart().shows(1, Shop.COFFEE);
    }
}
