package dev.sagashop.saga.browser;

import dev.sagashop.localstack.network.Link;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.dsl.Shop;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visitor comes while a service cannot be reached. */
class WithoutAServiceTest extends BrowserTest {

    @AfterEach
    void heal() {
        Stream.of("inventory-service", "payment-service", "order-service")
                .map(shop::network)
                .forEach(Link::heal);
    }

    @Test
    void seesProductsAndThatTheirStockIsUnknown() {
        shop.network("inventory-service").refuse();

        window.products();

        window.tab().shows("[data-degraded~='stock']");
        window.tab().shows(".product-card [data-stock='unknown']");
    }

    @Test
    void followsASagaAndIsToldThatPaymentDetailsAreMissing() {
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_visa").shows("PaymentCaptured");
        shop.network("payment-service").refuse();

        order.reloads().shows("PaymentCaptured");

        window.tab().shows("[data-degraded~='payment']");
    }

    @Test
    void isToldThatOrdersCannotBeReadAndTriesAgain() {
        expectComplaintsAbout("503");
        String id = window.buys(1, Shop.COFFEE, "pm_card_visa").orderId();
        window.orders();
        shop.network("order-service").refuse();
        window.tab().reload();
        window.tab().shows("[data-tone='bad']");

        shop.network("order-service").heal();
        window.tab().clickButton("Try again");

        window.tab().shows(".order-card[data-order-id='" + id + "']");
    }
}
