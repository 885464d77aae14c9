package dev.sagashop.saga.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same order, asked for by a browser and by a phone. Writes what each is told into docs/bff.md. */
class SameOrderTwiceTest {

    private static final Map<String, Object> ORDER = Map.of(
            "lines",
            List.of(Map.of("sku", "COF-ETH-250", "quantity", 2), Map.of("sku", "TEA-SEN-100", "quantity", 1)),
            "paymentMethod",
            "pm_card_visa",
            "shippingAddress",
            Map.of(
                    "name", "Ada Lovelace",
                    "street", "Hauptstrasse 1",
                    "city", "Berlin",
                    "postalCode", "10115",
                    "country", "DE"));

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final Map<String, String> asCustomer = Map.of("X-Customer-Id", customer.id());

    @Test
    void aPhoneIsToldAFractionOfWhatABrowserIsTold() {
        PlacedOrder order = shippedOrder();
        String browserUrl = shop.url("bff-web") + "/api/orders/" + order.id();
        String phoneUrl = shop.url("bff-mobile") + "/mobile/orders/" + order.id();
        SteadyJson steady = new SteadyJson();

        Shape browser = shape(steady.ofBrowser(wholeStory(browserUrl)), browserUrl);
        Shape phone = shape(steady.ofPhone(Http.get(phoneUrl, asCustomer).body()), phoneUrl);

        assertThat(phone.plainBytes()).isLessThan(browser.plainBytes() / 10);
        assertThat(phone.fields()).isLessThan(browser.fields() / 10);
        new PagePart("docs/bff.md", "the same order").says(page(browser, phone));
    }

    /** An answer, and what it costs: as it is, to a client that can read gzip, and to one that has it already. */
    private record Shape(JsonNode answer, int fields, int plainBytes, String sent, String sentAgain) {}

    private Shape shape(JsonNode answer, String url) {
        HttpResponse<byte[]> first = Wire.answer(url, customer.id());
        HttpResponse<byte[]> again = Wire.answerAgain(first, customer.id());
        int plain = Wire.plainBytes(answer);
        int compressed = Wire.isGzip(first) ? Wire.gzipBytes(answer) : plain;
        assertThat(compressed).as("bytes of %s", url).isCloseTo(first.body().length, withinPercentage(5));
        String sent = Wire.isGzip(first) ? roughly(compressed) : "%,d".formatted(plain);
        String sentAgain = again.statusCode() == 304 ? "%d (304)".formatted(again.body().length) : sent;
        return new Shape(answer, Wire.fields(answer), plain, sent, sentAgain);
    }

    /** How far a text can be compressed depends a little on the JDK. */
    private static String roughly(int bytes) {
        return "about %,d".formatted(Math.round(bytes / 100.0) * 100);
    }

    private PlacedOrder shippedOrder() {
        PlacedOrder order = customer.accepted(Http.post(shop.url("bff-mobile") + "/mobile/orders", asCustomer, ORDER));
        order.becomes("SHIPPED").hasPayment("CAPTURED").hasReservation("COMMITTED");
        return order.customerGotMailsAbout("confirmed", "on its way");
    }

    /** The order once every service has done and said its part. */
    private JsonNode wholeStory(String url) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> Http.get(url, asCustomer).body(), SteadyJson::isTold);
    }

    private static String page(Shape browser, Shape phone) {
        return """
                | | browser | phone |
                |---|---:|---:|
                | asks | `GET /api/orders/{id}` | `GET /mobile/orders/{id}` |
                | fields | %,d | %,d |
                | bytes | %,d | %,d |
                | bytes sent, if it accepts gzip | %s | %s |
                | bytes sent, if it asks again | %s | %s |

                The phone is told:

                ```json
                %s
                ```

                <details>
                <summary>The browser is told</summary>

                ```json
                %s
                ```

                </details>
                """.formatted(
                        browser.fields(),
                        phone.fields(),
                        browser.plainBytes(),
                        phone.plainBytes(),
                        browser.sent(),
                        phone.sent(),
                        browser.sentAgain(),
                        phone.sentAgain(),
                        Layout.of(phone.answer()),
                        Layout.of(browser.answer()));
    }
}
