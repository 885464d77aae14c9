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
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What holds for every page: usable by everybody, light and dark, on a desk and on the way. */
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
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void everyPageIsAccessibleAndFitsTheScreen(Device device, Theme theme) {
        new Emulation(window.tab()).on(device, theme);

        window.products();
        isFitForUse();
        window.product(Shop.COFFEE).addsToCart(1);
        isFitForUse();
        var cart = window.cart();
        window.tab().shows(".cart-line");
        isFitForUse();
        var checkout = cart.goesToCheckout().paysWith("pm_card_chargeDeclined");
        isFitForUse();
        OrderPage order = checkout.buys().becomes("CANCELLED").showsUndone("StockReserved", "StockReleased");
        isFitForUse();
        window.orders();
        isFitForUse();
        window.board().shows(order.orderId(), "CANCELLED");
        isFitForUse();
        window.unknownPage();
        isFitForUse();
    }

    private void isFitForUse() {
        assertThat(Accessibility.seriousViolations(window.tab())).isEmpty();
        assertThat((long) window.tab()
                        .script("const { scrollWidth, clientWidth } = document.documentElement;"
                                + " return scrollWidth - clientWidth"))
                .as("pixels that one has to scroll sideways for")
                .isNotPositive();
    }
}
