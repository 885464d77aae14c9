package dev.sagashop.saga.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.fixtures.Mutations;
import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thousands of bodies that make no sense, or nearly do. A seed decides them, so that each run sends the same. */
class NonsenseTest {

    private static final int BODIES = 100;
    private static final int CLIENTS = 4;
    private static final String ORDER = """
            {"lines":[{"sku":"%s","quantity":1}],"paymentMethod":"pm_card_visa","shippingAddress":{"name":"Ada Lovelace",\
            "street":"Hauptstrasse 1","city":"Berlin","postalCode":"10115","country":"DE"}}""".formatted(Shop.TEA);
    private static final String ITEM = "{\"quantity\":2,\"version\":0}";

    private final Shop shop = Shop.running();

    @ParameterizedTest
    @CsvSource({
        "1, bff-web, POST, /api/orders, order",
        "2, bff-web, PUT, /api/cart/items/TEA-SEN-100, item",
        "3, bff-mobile, POST, /mobile/orders, order",
        "4, bff-mobile, PUT, /mobile/cart/items/TEA-SEN-100, item",
        "5, order-service, POST, /orders, order",
    })
    void everyBodyIsDoneOrRefusedWithAReasonAndNeverFails(
            int seed, String service, String method, String path, String kind) {
        Customer customer = shop.newCustomer();
        String sensible = kind.equals("order") ? ORDER : ITEM;

        List<List<Sent>> sent = Crowd.of(CLIENTS).allAtOnce(client -> {
            var mutations = new Mutations(new SplittableRandom(100L * seed + client));
            List<Sent> all = new ArrayList<>();
            for (int i = 0; i < BODIES; i++) {
                byte[] body = mutations.of(sensible);
                var headers = Map.of("X-Customer-Id", customer.id());
                all.add(new Sent(body, Http.send(method, shop.url(service) + path, headers, body)));
            }
            return all;
        });

        assertThat(sent.stream().flatMap(Collection::stream))
                .filteredOn(each -> !each.isDone())
                .hasSizeGreaterThan(BODIES)
                .allSatisfy(refused -> {
                    assertThat(refused.answer().status()).isIn(400, 404, 409, 413, 422);
                    assertThat(refused.answer().header("Content-Type")).startsWith("application/problem+json");
                    assertThat(refused.answer().body().required("detail").asString())
                            .isNotBlank();
                });
        shop.newCustomer().places(1, Shop.TEA, "pm_card_visa").becomes("CONFIRMED");
        shop.invariantsHold();
    }

    record Sent(byte[] body, Http.Answer answer) {

        boolean isDone() {
            return answer.status() < 300;
        }

        @Override
        public String toString() {
            return new String(body, ISO_8859_1) + " -> " + answer.status() + " " + answer.body();
        }
    }
}
