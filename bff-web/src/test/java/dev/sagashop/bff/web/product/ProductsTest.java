package dev.sagashop.bff.web.product;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.web.BffTest;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

class ProductsTest extends BffTest {

    private static final String SKU = "COF-ETH-250";
    private static final String WITHOUT_STOCK = "[\"stock\"]";

    @Test
    void findsProducts() {
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));

        tells("/api/products?q={q}&category=coffee&limit=1", page(text("/golden/product.json"), "[]"), "yirga & co");

        assertThat(INVENTORY.asked().getFirst().uri())
                .isEqualTo("/products?q=yirga%20%26%20co&category=coffee&limit=1");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void tellsAProductToAnyone() {
        INVENTORY.answers("GET /products/" + SKU, 200, text("/services/product.json"));

        client().get()
                .uri("/api/products/" + SKU)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(with(text("/golden/product.json"), "[]"), JsonCompareMode.STRICT);
    }

    @Test
    void tellsTheCategories() {
        INVENTORY.answers("GET /categories", 200, "{\"items\":[\"Coffee\",\"Tea\"]}");

        tells("/api/categories", "{\"items\":[\"Coffee\",\"Tea\"],\"degraded\":[]}");
    }

    @Test
    void tellsTheProductsWithoutTheirStockWhileTheInventoryIsDown() {
        ORDER.answers("GET /products", 200, page(text("/services/product-copy.json"), "[]"));
        ORDER.answers("GET /products/" + SKU, 200, text("/services/product-copy.json"));
        ORDER.answers("GET /categories", 200, "{\"items\":[\"Coffee\"]}");

        INVENTORY.downDuring(() -> {
            tells("/api/products?q=yirga&cursor=Q09G", page(text("/golden/product-copy.json"), WITHOUT_STOCK));
            tells("/api/products/" + SKU, with(text("/golden/product-copy.json"), WITHOUT_STOCK));
            tells("/api/categories", "{\"items\":[\"Coffee\"],\"degraded\":[]}");
        });

        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/products?q=yirga&cursor=Q09G&limit=20");
    }

    @Test
    void waitsForNoInventoryThatStalls() {
        CountDownLatch answered = new CountDownLatch(1);
        INVENTORY.answers("GET /products/" + SKU, exchange -> answered.await(20, SECONDS));
        ORDER.answers("GET /products/" + SKU, 200, text("/services/product-copy.json"));

        tells("/api/products/" + SKU, with(text("/golden/product-copy.json"), WITHOUT_STOCK));
        answered.countDown();
    }

    @Test
    void asksNobodyElseForAProductThatTheInventoryDoesNotKnow() {
        INVENTORY.answers("GET /products/" + SKU, 404, Problem.of(404, "product-not-found", "No such product."));
        ORDER.answers("GET /products/" + SKU, 200, text("/services/product-copy.json"));

        get("/api/products/" + SKU)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:product-not-found");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void saysWhenToComeBackIfNobodyKnowsTheProducts() {
        INVENTORY.downDuring(() -> ORDER.downDuring(() -> get("/api/products")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")));
    }

    private void tells(String uri, String json, Object... variables) {
        get(uri, variables).expectStatus().isOk().expectBody().json(json, JsonCompareMode.STRICT);
    }

    private static String page(String product, String degraded) {
        return "{\"items\":[%s],\"nextCursor\":\"Q09G\",\"degraded\":%s}".formatted(product, degraded);
    }

    private static String with(String product, String degraded) {
        return product.strip().replaceFirst("}$", ", \"degraded\": " + degraded + "}");
    }
}
