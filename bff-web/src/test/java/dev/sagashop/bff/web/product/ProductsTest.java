package dev.sagashop.bff.web.product;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.web.BffTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

class ProductsTest extends BffTest {

    @Test
    void findsProducts() {
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));

        get("/api/products?q={q}&category=coffee&limit=1", "yirga & co")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"items\":[%s],\"nextCursor\":\"Q09G\"}".formatted(text("/golden/product.json")),
                        JsonCompareMode.STRICT);
        assertThat(INVENTORY.asked().getFirst().uri())
                .isEqualTo("/products?q=yirga%20%26%20co&category=coffee&limit=1");
    }

    @Test
    void tellsAProductToAnyone() {
        INVENTORY.answers("GET /products/COF-ETH-250", 200, text("/services/product.json"));

        client().get()
                .uri("/api/products/COF-ETH-250")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/golden/product.json"), JsonCompareMode.STRICT);
    }

    @Test
    void saysWhenToComeBackIfTheInventoryIsDown() {
        INVENTORY.downDuring(() -> get("/api/products")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2"));
    }
}
