package dev.sagashop.saga.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that do not end, and clients that do not go on: the shop stays open for everybody else. */
class FloodsTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String ORDER = """
            {"lines":[{"sku":"%s","quantity":1}],"paymentMethod":"pm_card_visa","shippingAddress":{"name":"Ada Lovelace",\
            "street":"Hauptstrasse 1","city":"Berlin","postalCode":"10115","country":"DE"}}""".formatted(Shop.COFFEE);

    private final Shop shop = Shop.running();

    @ParameterizedTest
    @CsvSource({
        "bff-web, POST /api/orders",
        "bff-web, PUT /api/cart/items/COF-ETH-250",
        "bff-mobile, POST /mobile/orders",
        "order-service, POST /orders"
    })
    void aBodyOfTenMegabytesIsRefusedAndNobodyElseNoticesIt(String service, String operation) {
        List<String> answers = Crowd.of(20).allAtOnce(number -> sendsTenMegabytes(service, operation));

        assertThat(answers).as("refused, or hung up on").isSubsetOf("HTTP/1.1 413", "");
        shop.newCustomer().places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"bff-web, POST /api/orders", "bff-mobile, POST /mobile/orders"})
    void hundredsOfSlowClientsKeepNobodyWaitingAndAreServedOnceTheyAreDone(String bff, String operation)
            throws IOException {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                slow.add(beginsAnOrder(bff, operation));
            }

            shop.newCustomer().places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");

            RawClient last = slow.getLast();
            for (char next : ORDER.substring(1).toCharArray()) {
                last.says(String.valueOf(next));
            }
            assertThat(last.statusLine()).isEqualTo("HTTP/1.1 202");
        } finally {
            for (RawClient client : slow) {
                client.close();
            }
        }
    }

    private String sendsTenMegabytes(String service, String operation) {
        byte[] spaces = new byte[MEBIBYTE];
        Arrays.fill(spaces, (byte) ' ');
        try (RawClient client = new RawClient(shop.url(service))) {
            client.says(head(operation, 10 * MEBIBYTE));
            try {
                for (int i = 0; i < 10; i++) {
                    client.says(spaces);
                }
            } catch (IOException hungUp) {
                return "";
            }
            return client.statusLine();
        } catch (IOException hungUp) {
            return "";
        }
    }

    private RawClient beginsAnOrder(String bff, String operation) {
        try {
            RawClient client = new RawClient(shop.url(bff));
            client.says(head(operation, ORDER.getBytes(StandardCharsets.ISO_8859_1).length));
            client.says(ORDER.substring(0, 1));
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head(String operation, int length) {
        return "%s HTTP/1.1\r\nHost: shop\r\nX-Customer-Id: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(operation, shop.newCustomer().id(), length);
    }
}
