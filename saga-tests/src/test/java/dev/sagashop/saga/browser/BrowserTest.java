package dev.sagashop.saga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Browser;
import dev.sagashop.saga.browser.chromium.Traffic;
import dev.sagashop.saga.browser.pages.OrderPage;
import dev.sagashop.saga.browser.pages.ShopWindow;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor at the shop window; whatever they do, the console stays clean and no other host is asked for anything. */
@ExtendWith(FailurePictures.class)
abstract class BrowserTest {

    private final List<String> expectedComplaints = new ArrayList<>();

    Browser browser;
    Shop shop;
    ShopWindow window;

    @BeforeEach
    void enter() {
        browser = Browser.running();
        shop = Shop.running();
        window = new ShopWindow(browser.newVisitor(shop.url("bff-web")), shop.url("bff-web"));
    }

    /** The same visitor, side by side with the first window. */
    ShopWindow anotherWindow() {
        return new ShopWindow(browser.anotherWindow(), shop.url("bff-web"));
    }

    /** The browser writes every failed request to the console, those too that a story is about. */
    void expectComplaintsAbout(String words) {
        expectedComplaints.add(words);
    }

    @AfterEach
    void theConsoleIsClean() {
        assertThat(browser.traffic().complaints())
                .as("errors on the console")
                .filteredOn(complaint -> expectedComplaints.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    @AfterEach
    void noOtherHostIsAsked() {
        assertThat(browser.traffic().requests())
                .extracting(Traffic.Request::url)
                .filteredOn(url -> !url.startsWith("data:"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(shop.url("bff-web") + "/"));
    }

    /** The ids of all that the customer has ordered, as the API tells them. */
    List<String> ordersOf(String customerId) {
        List<String> ids = new ArrayList<>();
        Http.get(shop.url("bff-web") + "/api/orders", Map.of("X-Customer-Id", customerId))
                .body()
                .required("items")
                .forEach(order -> ids.add(order.required("orderId").asString()));
        return ids;
    }

    /** What the API says that has happened to the order. */
    List<String> recordedEvents(ShopWindow window, OrderPage order) {
        List<String> ids = new ArrayList<>();
        Http.get(
                        shop.url("bff-web") + "/api/orders/" + order.orderId() + "/timeline",
                        Map.of("X-Customer-Id", window.customerId()))
                .body()
                .required("entries")
                .forEach(entry -> ids.add(entry.required("eventId").asString()));
        return ids;
    }
}
