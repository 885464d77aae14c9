package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Accessibility;
import dev.sagashop.saga.browser.chromium.Emulation;
import dev.sagashop.saga.browser.chromium.Emulation.Device;
import dev.sagashop.saga.browser.chromium.Emulation.Theme;
import dev.sagashop.saga.browser.chromium.Keyboard;
import dev.sagashop.saga.browser.chromium.Role;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.dsl.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** What holds for every page: usable by everybody, light and dark. */
class EveryPageTest extends BrowserTest {

    @Test
    void anOrderIsPlacedWithTheKeyboardAlone() {
        window.product(Shop.COFFEE);
        Keyboard keyboard = new Keyboard(window.tab());

        keyboard.goTo(Role.BUTTON, "Add to cart").press(Keys.ENTER);
        window.tab().shows("[data-cart-count='1']");
        keyboard.goTo(Role.LINK, "To the cart").press(Keys.ENTER);
        window.tab().shows(".cart-line");
        keyboard.goTo(Role.LINK, "To the checkout").press(Keys.ENTER);
        window.tab().shows("form");
        keyboard.goTo(Role.BUTTON, "Buy now").press(Keys.SPACE);

        window.tab().shows(".saga[data-status='CONFIRMED']");
    }

    @ParameterizedTest
    @EnumSource
    void noPageHasASeriousAccessibilityViolation(Theme theme) {
        new Emulation(window.tab()).on(Device.DESKTOP, theme);

        window.products();
        nothingSeriousIsWrong();
        window.product(Shop.COFFEE).addsToCart(1);
        nothingSeriousIsWrong();
        var cart = window.cart();
        window.tab().shows(".cart-line");
        nothingSeriousIsWrong();
        var checkout = cart.goesToCheckout().paysWith("pm_card_chargeDeclined");
        nothingSeriousIsWrong();
        OrderPage order = checkout.buys().becomes("CANCELLED").showsUndone("StockReserved", "StockReleased");
        nothingSeriousIsWrong();
        window.orders();
        nothingSeriousIsWrong();
        window.board().shows(order.orderId(), "CANCELLED");
        nothingSeriousIsWrong();
        window.unknownPage();
        nothingSeriousIsWrong();
    }

    private void nothingSeriousIsWrong() {
        assertThat(Accessibility.seriousViolations(window.tab())).isEmpty();
    }
}
