package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Emulation;
import dev.sagashop.saga.browser.chromium.Emulation.Device;
import dev.sagashop.saga.browser.chromium.Emulation.Theme;
import dev.sagashop.saga.browser.chromium.Picture;
import dev.sagashop.saga.browser.pages.CheckoutPage;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.dsl.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures in docs/images anew: {@code ./shop test -Dsagashop.screenshots=write}. */
@EnabledIfSystemProperty(named = "sagashop.screenshots", matches = "write")
class PicturesTest extends BrowserTest {

    private static final Path IMAGES =
            Path.of(System.getProperty("sagashop.root"), "docs", "images").normalize();
    private static final long LARGEST_BYTES = 160 * 1024;

    @BeforeEach
    void standStill() {
        new Emulation(window.tab()).on(Device.DESKTOP, Theme.LIGHT);
    }

    @Test
    void ofTheShelves() {
        window.products();
        takePictures("products");
    }

    @Test
    void ofTheCheckout() {
        fillsCart();
        takePictures("checkout");
    }

    @Test
    void ofAnOrderOnItsWay() {
        fillsCart().buys().becomes("CONFIRMED").shows("PaymentCaptured", "CustomerNotified");
        takePictures("order-on-its-way");
    }

    @Test
    void ofAnOrderThatWasUndone() {
        OrderPage order = fillsCart().paysWith("pm_card_captureFails").buys().becomes("CANCELLED");
        order.showsUndone("StockReserved", "StockReleased").expectsNothingMore().cannotBeCancelled();
        takePictures("order-undone", this::showsItsSaga);
    }

    @Test
    void ofTheBoard() {
        shop.newCustomer().places(1, Shop.TEA, "pm_card_visa").becomes("SHIPPED");
        for (String card : List.of("pm_card_chargeDeclined", "pm_card_captureFails")) {
            shop.newCustomer().places(2, Shop.COFFEE, card).becomes("CANCELLED");
        }
        shop.newCustomer().places(2, Shop.COFFEE, "pm_card_flaky").becomes("CONFIRMED");
        OrderPage mine = fillsCart().buys().becomes("CONFIRMED");
        window.board().shows(mine.orderId(), "CONFIRMED");
        takePictures("board");
    }

    private CheckoutPage fillsCart() {
        window.product(Shop.TEA).addsToCart(1);
        window.product(Shop.COFFEE).addsToCart(2);
        window.tab().reload(); // the toasts are gone with the page
        return window.cart().goesToCheckout();
    }

    private void takePictures(String name) {
        takePictures(name, device -> {});
    }

    private void takePictures(String name, Consumer<Device> posing) {
        for (Device device : Device.values()) {
            for (Theme theme : Theme.values()) {
                new Emulation(window.tab()).on(device, theme);
                posing.accept(device);
                Path file = IMAGES.resolve(
                        "%s-%s-%s.png".formatted(name, device, theme).toLowerCase(Locale.ROOT));
                Picture.take(window.tab(), file);
                assertThat(file.toFile().length()).as("bytes of %s", file).isLessThan(LARGEST_BYTES);
            }
        }
    }

    /** From the first event to the last; on a phone, where that is long, its end. */
    private void showsItsSaga(Device device) {
        if (device == Device.PHONE) {
            window.tab().scrollToEndOf(".saga");
        } else {
            new Emulation(window.tab()).highEnoughFor(".saga", device);
        }
    }
}
