package dev.sagashop.bff.mobile.product;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.service.Product;
import dev.sagashop.bff.mobile.BffTest;
import dev.sagashop.events.data.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ProductsTest extends BffTest {

    @Test
    void listsProductsToAnyone() {
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));

        client().get()
                .uri("/mobile/products?cursor=aGVyZQ")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/openapi/ProductList.json"), JsonCompareMode.STRICT);
        assertThat(INVENTORY.asked().getFirst().uri()).isEqualTo("/products?cursor=aGVyZQ&limit=20");
    }

    @Test
    void showsTheOrderServicesCopyWithoutStockWhileTheInventoryIsDown() {
        ORDER.answers("GET /products", 200, text("/services/product-copies.json"));

        INVENTORY.downDuring(() -> showsTheCopy(get("/mobile/products?cursor=aGVyZQ")));
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/products?cursor=aGVyZQ&limit=20");
    }

    @Test
    void showsTheCopyWithinTheDeadlineWhileTheInventoryStalls() {
        INVENTORY.answers("GET /products", stalling());
        ORDER.answers("GET /products", 200, text("/services/product-copies.json"));

        assertThat(timeOf(() -> showsTheCopy(get("/mobile/products")))).isLessThan(DEADLINE);
    }

    @Test
    void showsProductsWhileTheOrderServiceIsDown() {
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));

        ORDER.downDuring(() -> get("/mobile/products").expectStatus().isOk());
    }

    @Test
    void saysWhenToComeBackIfNobodyCanTell() {
        INVENTORY.downDuring(() -> ORDER.downDuring(() -> get("/mobile/products")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")));
    }

    @ParameterizedTest
    @CsvSource({"0,Sold out", "1,Only 1 left", "5,Only 5 left", "6,In stock"})
    void saysWhetherToHurry(long available, String stock) {
        assertThat(ProductRow.of(new Product("A", "A", "", "", Money.euros(1), available))
                        .stock())
                .isEqualTo(stock);
    }

    private static void showsTheCopy(ResponseSpec answer) {
        answer.expectStatus().isOk().expectBody().json("""
                {"items":[{"sku":"COF-ETH-250","name":"Ethiopia Yirgacheffe","price":"€12.90"}],"next":"Q09G",
                 "degraded":["stock"]}""", JsonCompareMode.STRICT);
    }
}
