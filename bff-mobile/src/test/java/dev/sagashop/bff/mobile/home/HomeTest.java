package dev.sagashop.bff.mobile.home;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.mobile.BffTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

class HomeTest extends BffTest {

    private static final String ORDERS =
            "{\"items\":[%s],\"nextCursor\":\"bmV4dA\"}".formatted(text("/services/order.json"));
    private static final Duration SLOW = Duration.ofMillis(500);

    @BeforeEach
    void everyServiceAnswers() {
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));
        ORDER.answers("GET /products", 200, text("/services/product-copies.json"));
        ORDER.answers("GET /cart", 200, text("/services/cart.json"));
        ORDER.answers("GET /orders", 200, ORDERS);
    }

    @Test
    void tellsAllThatTheAppOpensWith() {
        get("/mobile/home").expectStatus().isOk().expectBody().json(text("/openapi/Home.json"), JsonCompareMode.STRICT);
        assertThat(INVENTORY.asked()).extracting(Asked::uri).containsExactly("/products?limit=6");
        assertThat(ORDER.asked()).extracting(Asked::uri).containsExactlyInAnyOrder("/cart", "/orders?limit=1");
    }

    @Test
    void showsANewCustomerProductsAndAnEmptyCart() {
        ORDER.answers("GET /cart", 200, "{\"version\":0,\"items\":[]}");
        ORDER.answers("GET /orders", 200, "{\"items\":[]}");

        get("/mobile/home")
                .expectBody()
                .jsonPath("$.cart.count")
                .isEqualTo(0)
                .jsonPath("$.cart.total")
                .doesNotExist()
                .jsonPath("$.lastOrder")
                .doesNotExist()
                .jsonPath("$.featured.length()")
                .isEqualTo(1);
    }

    @Test
    void takesAsLongAsItsSlowestPartAndNotAllOfThemTogether() {
        INVENTORY.answers("GET /products", slowly(text("/services/products.json")));
        ORDER.answers("GET /cart", slowly(text("/services/cart.json")));
        ORDER.answers("GET /orders", slowly(ORDERS));

        assertThat(timeOf(() -> opens("[]"))).isBetween(SLOW, SLOW.multipliedBy(2));
    }

    @Test
    void opensWithoutStockWhileTheInventoryIsDown() {
        INVENTORY.downDuring(() -> opens("[\"stock\"]"));
    }

    @Test
    void opensWithoutStockWithinTheDeadlineWhileTheInventoryStalls() {
        INVENTORY.answers("GET /products", stalling());

        assertThat(timeOf(() -> opens("[\"stock\"]"))).isLessThan(DEADLINE);
    }

    @Test
    void opensWithoutProductsIfNobodyCanTellThem() {
        INVENTORY.answers("GET /products", 500, "");
        ORDER.answers("GET /products", stalling());

        assertThat(timeOf(() -> opens("[\"products\"]"))).isLessThan(DEADLINE.plusMillis(500));
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDownOrStalls() {
        ORDER.downDuring(() ->
                get("/mobile/home").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2"));
        ORDER.answers("GET /cart", stalling());
        get("/mobile/home").expectStatus().isEqualTo(504).expectHeader().valueEquals("Retry-After", "2");
    }

    private void opens(String degraded) {
        get("/mobile/home").expectStatus().isOk().expectBody().json("""
                        {"cart":{"count":3,"total":"€114.80"},"lastOrder":{"state":"Confirmed"},
                         "degraded":%s}""".formatted(degraded));
    }

    private static FakeService.Answer slowly(String json) {
        return exchange -> {
            new CountDownLatch(1).await(SLOW.toMillis(), MILLISECONDS);
            FakeService.send(exchange, 200, json);
        };
    }
}
