package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Emulation;
import dev.sagashop.saga.browser.chromium.Traffic;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.browser.pages.ShopWindow;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Orders whose sagas are followed live. */
class SagaInTheBrowserTest extends BrowserTest {

    private static final String[] CONFIRMED_AND_SHIPPED = {
        "OrderPlaced",
        "StockReserved",
        "PaymentAuthorized",
        "OrderConfirmed",
        "PaymentCaptured",
        "CustomerNotified",
        "OrderShipped",
        "StockCommitted",
        "CustomerNotified"
    };

    @Test
    void buysSomethingAndWatchesItShip() {
        OrderPage order = window.buys(2, Shop.COFFEE, "pm_card_visa");

        order.becomes("CONFIRMED").stillExpects("OrderShipped");
        order.becomes("SHIPPED").showsExactly(CONFIRMED_AND_SHIPPED).expectsNothingMore();
        order.isConnected("ended");
        assertThat(order.headline()).isEqualTo("Shipped");
        window.board().shows(order.orderId(), "SHIPPED");
    }

    @Test
    void isDeclinedAndWatchesTheStockComeBack() {
        String sku = shop.untouchedSku();
        Stock before = shop.stockOf(sku);

        OrderPage order = window.buys(3, sku, "pm_card_chargeDeclined");

        order.becomes("CANCELLED").showsUndone("StockReserved", "StockReleased");
        assertThat(order.headline()).contains("declined");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
    }

    @Test
    void cancelsAndWatchesTheCompensations() {
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_visa").shows("PaymentCaptured");

        order.cancels().becomes("CANCELLED");

        order.showsUndone("StockReserved", "StockReleased").showsUndone("PaymentCaptured", "PaymentRefunded");
        order.expectsNothingMore();
    }

    @Test
    void followsAnOrderInAllWindowsOverOneStream() {
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_slow").isConnected("live");
        ShopWindow list = anotherWindow();
        list.orders();
        OrderPage sameOrder = anotherWindow().order(order.orderId()).isConnected("live");

        order.becomes("CANCELLED"); // no answer in time
        sameOrder.becomes("CANCELLED");
        list.tab().shows(".order-card[data-order-id='" + order.orderId() + "'][data-status='CANCELLED']");
        assertThat(browser.traffic().requests())
                .filteredOn(request -> request.url().endsWith("/stream"))
                .hasSize(1);
    }

    @Test
    void reloadsInTheMiddleAndSeesEverythingAgainOnce() {
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");

        order.reloads().isConnected("live").showsEachEventOnce(recordedEvents(window, order));

        order.becomes("SHIPPED").showsExactly(CONFIRMED_AND_SHIPPED);
        order.showsEachEventOnce(recordedEvents(window, order));
    }

    @Test
    void goesOfflineAndResumesTheStreamWhereItBroke() {
        expectComplaintsAbout("ERR_INTERNET_DISCONNECTED");
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_visa").shows("PaymentCaptured");
        Emulation network = new Emulation(window.tab());

        network.goOffline();
        order.isConnected("offline");
        shop.orderOf(window.customerId(), order.orderId()).becomes("SHIPPED").sees("StockCommitted");
        order.becomes("CONFIRMED");
        network.goOnline();

        order.becomes("SHIPPED").showsExactly(CONFIRMED_AND_SHIPPED).isConnected("ended");
        order.showsEachEventOnce(recordedEvents(window, order));
        assertThat(browser.traffic().requests())
                .filteredOn(request -> request.url().endsWith("/stream"))
                .extracting(Traffic.Request::headers)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("Last-Event-ID");
    }

    @Test
    void aStandardEventSourceStopsForGoodAtTheEnd() {
        expectComplaintsAbout("204");
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_chargeDeclined").becomes("CANCELLED");
        order.isConnected("ended");
        new Emulation(window.tab()).sendsHeader("X-Customer-Id", window.customerId());

        Object told = window.tab().asyncScript("""
                const [url, done] = arguments;
                const told = [];
                const source = new EventSource(url);
                source.addEventListener('saga', ({ data }) => told.push(JSON.parse(data).status));
                source.addEventListener('end', () => told.push('end'));
                source.onerror = () => source.readyState === EventSource.CLOSED && done(told);
                setTimeout(() => done([...told, 'still connecting']), 20_000);""", "/api/orders/" + order.orderId() + "/stream");

        assertThat(told)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .endsWith("CANCELLED", "end");
        assertThat((List<?>) told)
                .isSortedAccordingTo(Comparator.comparing(List.of("PLACED", "CANCELLED", "end")::indexOf));
    }

    @Test
    void looksAtAnEventAsItWasOnTheTopic() {
        OrderPage order = window.buys(1, Shop.COFFEE, "pm_card_visa").shows("StockReserved");

        assertThat(order.rawEvent("StockReserved")).contains(order.orderId(), "\"quantity\": 1");
    }
}
