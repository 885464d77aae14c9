package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Accessibility;
import dev.sagashop.saga.browser.chromium.Emulation;
import dev.sagashop.saga.browser.chromium.Emulation.Device;
import dev.sagashop.saga.browser.chromium.Emulation.Theme;
import dev.sagashop.saga.browser.chromium.Keyboard;
import dev.sagashop.saga.browser.chromium.Role;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.browser.pages.ProductsPage;
import dev.sagashop.saga.dsl.Shop;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What holds for every page: usable by everybody, light and dark, on a desk and on the way. */
class EveryPageTest extends BrowserTest {

    /** Since it was last asked: each shift that follows no click or key. */
    private static final String SHIFTS = """
            const done = arguments[arguments.length - 1];
            new PerformanceObserver((list, observer) => {
              observer.disconnect();
              const since = window.shiftsSeenUntil ?? 0;
              const shifts = list.getEntries().filter((shift) => !shift.hadRecentInput && shift.startTime > since);
              window.shiftsSeenUntil = performance.now();
              done(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 300); // nothing has ever shifted
            """;

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
        String word = "Donaudampfschifffahrtsgesellschaft".repeat(3).substring(0, 64);
        window.shopsAs(word.substring(0, 60) + ThreadLocalRandom.current().nextInt(1000, 10000));
        window.tab()
                .script(
                        "localStorage.setItem('sagashop.address', JSON.stringify({name: arguments[0], city: arguments[0]}))",
                        word);
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

    @Test
    void theWayBackLeadsToTheSamePlace() {
        ProductsPage shelves = window.products();
        window.tab()
                .until(() -> window.tab()
                                .attributes("[data-category]", "data-category")
                                .size()
                        > 2);
        window.tab().clickButton("Show more");
        window.tab().until(() -> shelves.shown() > 24);
        window.tab().script("scrollTo(0, 1200)");
        long place = place();
        int shown = shelves.shown();
        window.tab().script("location.hash = '#/products/' + arguments[0]", Shop.COFFEE);
        window.tab().shows(".product-detail");

        window.tab().back();

        window.tab().until(() -> window.tab().has(".product-card"));
        assertThat(shelves.shown()).isEqualTo(shown);
        assertThat(window.tab().attributes("[data-category]", "data-category")).hasSizeGreaterThan(2);
        assertThat(place()).isEqualTo(place);
    }

    @Test
    void asksForFewFilesOnASecondVisitAndLeadsThereFromATypedAddress() {
        window.products();

        window.tab().open(shop.url("bff-web") + "/products");

        window.tab().shows(".product-card");
        assertThat((long) window.tab()
                        .script("return performance.getEntriesByType('resource')"
                                + ".filter(({ transferSize }) => transferSize > 0).length"))
                .isLessThan(9); // with the page and what it was led from, under ten
    }

    private long place() {
        return ((Number) window.tab().script("return Math.round(scrollY)")).longValue();
    }

    private void isFitForUse() {
        assertThat(Accessibility.seriousViolations(window.tab())).isEmpty();
        assertThat((long) window.tab()
                        .script("const { scrollWidth, clientWidth } = document.documentElement;"
                                + " return scrollWidth - clientWidth"))
                .as("pixels that one has to scroll sideways for")
                .isNotPositive();
        assertThat(((Number) window.tab().asyncScript(SHIFTS)).doubleValue())
                .as("how far what is read has jumped")
                .isLessThan(0.1);
    }
}
