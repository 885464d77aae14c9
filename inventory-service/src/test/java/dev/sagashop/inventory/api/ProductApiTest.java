package dev.sagashop.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.inventory.InventoryServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

class ProductApiTest extends InventoryServiceTest {

    private static final ParameterizedTypeReference<Page<ProductView>> PRODUCTS = new ParameterizedTypeReference<>() {};

    @Test
    void showsAProductWithItsPriceAndWhatIsLeft() {
        http.get()
                .uri("/products/COF-GEI-100")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"sku": "COF-GEI-100", "name": "Panama Geisha, 100 g", "category": "Coffee",
                         "description": "A competition lot with bergamot and honey, numbered by hand.",
                         "price": {"minorUnits": 4900, "currency": "EUR"}, "available": 1}""");
    }

    @Test
    void pagesThroughACategoryWithoutGapsOrRepeats() {
        List<String> skus = new ArrayList<>();
        String cursor = null;
        do {
            Page<ProductView> page =
                    products("/products?category=Coffee&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.items()).hasSizeBetween(1, 3);
            page.items().forEach(product -> skus.add(product.sku()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(skus).hasSize(10).isSorted().doesNotHaveDuplicates().allMatch(sku -> sku.startsWith("COF-"));
    }

    @Test
    void aPageThatHoldsTheLastItemHasNoCursor() {
        assertThat(products("/products?category=Coffee&limit=10").nextCursor()).isNull();
        assertThat(products("/products?category=Coffee&limit=9").nextCursor()).isNotNull();
        assertThat(products("/products").items()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "yirgacheffe, COF-ETH-250", // name
        "BERGAMOT AND HONEY, COF-GEI-100", // description
        "cof-eth, COF-ETH-250", // SKU
        "'  geisha ', COF-GEI-100",
    })
    void findsAProductByAnyOfItsTexts(String text, String sku) {
        assertThat(search(text).items()).extracting(ProductView::sku).containsExactly(sku);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such thing", "100%%", "C_F", "\\", "'; drop table stock; --", "\0"})
    void whatLooksLikeAPatternIsOnlyText(String text) {
        assertThat(search(text).items()).isEmpty();
    }

    @Test
    void searchAndCategoryNarrowTogether() {
        assertThat(products("/products?q=bergamot&category=Tea").items())
                .extracting(ProductView::sku)
                .containsExactly("TEA-EAR-100");
        assertThat(products("/products?category=NoSuch").items()).isEmpty();
    }

    @Test
    void listsTheCategories() {
        http.get()
                .uri("/categories")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .value(
                        List.class,
                        items -> assertThat(items).contains("Brewing", "Coffee", "Desk", "Kitchen", "Outdoor", "Tea"));
    }

    @Test
    void anUnknownProductIsAProblem() {
        problem("/products/NO-SUCH", 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=ten",
                "limit=-1",
                "limit=+5",
                "limit=%2B5",
                "limit=0x5",
                "limit=5%20",
                "cursor=*",
                "cursor=_w",
                "cursor="
            })
    void aWrongParameterIsNamed(String parameter) {
        http.get()
                .uri("/products?" + parameter)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:invalid-parameter")
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void aSearchTextHasABound() {
        problem("/products?q=" + "x".repeat(101), 400, "invalid-parameter");
        assertThat(search("x".repeat(100)).items()).isEmpty();
    }

    @Test
    void anUnknownPathIsAProblem() {
        problem("/no/such/path", 404, "not-found");
    }

    private void problem(String uri, int status, String name) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:" + name)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty();
    }

    private Page<ProductView> search(String text) {
        return body(http.get()
                .uri("/products?q={text}", text)
                .exchange()
                .expectBody(PRODUCTS)
                .returnResult()
                .getResponseBody());
    }

    private Page<ProductView> products(String uri) {
        return body(http.get()
                .uri(uri)
                .exchange()
                .expectBody(PRODUCTS)
                .returnResult()
                .getResponseBody());
    }

    private static Page<ProductView> body(Page<ProductView> page) {
        assertThat(page).isNotNull();
        return page;
    }
}
