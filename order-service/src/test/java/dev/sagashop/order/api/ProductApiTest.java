package dev.sagashop.order.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy is browsed exactly as the inventory service's catalogue is, only without what is available. */
class ProductApiTest extends IntegrationTest {

    private static final List<String> SKUS = List.of("BRS-A-1", "BRS-A-10", "BRS-A-2", "BRS-B", "BRS0");

    @BeforeEach
    void knowTheProductsToBrowse() {
        if (countOf("product_copy where category = 'Browsing'") < SKUS.size()) {
            SKUS.forEach(sku -> Wire.send(new ProductChanged(
                    sku, "Name of " + sku, "Sold 100% in_Bags \\ " + sku, "Browsing", Money.euros(1290), 1)));
            eventually(() -> assertThat(countOf("product_copy where category = 'Browsing'"))
                    .isEqualTo(SKUS.size()));
        }
    }

    @Test
    void showsAProductWithoutWhatIsAvailable() {
        Answer answer = api.get("/products/BRS-B");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("""
                {"sku":"BRS-B","name":"Name of BRS-B","description":"Sold 100% in_Bags \\\\ BRS-B",\
                "category":"Browsing","price":{"minorUnits":1290,"currency":"EUR"}}""");
    }

    @Test
    void pagesThroughACategoryInTheOrderOfTheSkus() {
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer page = api.get("/products?category=Browsing&limit=2" + next);
            listed.addAll(page.texts("/items", "sku"));
            next = page.body().has("nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!next.isEmpty());

        assertThat(listed).isEqualTo(SKUS);
    }

    @Test
    void goesOnAfterACursorOfTheInventoryService() {
        String cursor =
                Base64.getUrlEncoder().withoutPadding().encodeToString("BRS-A-10".getBytes(StandardCharsets.UTF_8));

        Answer page = api.get("/products?category=Browsing&limit=2&cursor=" + cursor);

        assertThat(page.texts("/items", "sku")).containsExactly("BRS-A-2", "BRS-B");
        assertThat(api.get("/products?category=Browsing&limit=2").text("/nextCursor"))
                .isEqualTo(cursor);
    }

    @ParameterizedTest
    @CsvSource({
        "name of brs-b, BRS-B", // name
        "bags \\ BRS0, BRS0", // description
        "'  BRS-A-10 ', BRS-A-10", // SKU
    })
    void findsAProductByAnyOfItsTexts(String text, String sku) {
        assertThat(search(text)).containsExactly(sku);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such thing", "B_S", "100%%", "'; drop table cart; --", "\0"})
    void whatLooksLikeAPatternIsOnlyText(String text) {
        assertThat(search(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "in_bags", "\\"})
    void aSignOfAPatternIsFoundAsItIs(String text) {
        assertThat(search(text)).isEqualTo(SKUS);
    }

    @Test
    void listsTheCategoriesOnceEachAndNotTheMissingOnes() {
        Wire.send(new ProductChanged("OLD-1", "From before categories", "", "", Money.euros(100), 1));
        eventually(() -> assertThat(api.get("/products/OLD-1").status()).isEqualTo(200));

        List<String> categories = api.get("/categories")
                .body()
                .path("items")
                .valueStream()
                .map(category -> category.asString())
                .toList();

        assertThat(categories)
                .contains("Browsing", "Coffee")
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=ten",
                "limit=%2B5",
                "limit=%D9%A5",
                "limit=05",
                "cursor=*",
                "cursor=_w",
                "cursor=",
                "cursor=AA"
            })
    void namesAWrongParameter(String parameter) {
        Answer answer = api.get("/products?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:invalid-parameter");
        assertThat(answer.texts("/errors", "field")).containsExactly(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void boundsTheSearchText() {
        assertThat(api.get("/products?q=" + "x".repeat(101)).texts("/errors", "field"))
                .containsExactly("q");
        assertThat(api.get("/products?category=" + "x".repeat(101)).texts("/errors", "field"))
                .containsExactly("category");
        assertThat(api.get("/products?q=" + "x".repeat(100)).status()).isEqualTo(200);
    }

    @Test
    void findsNoProductThatTheCatalogueDoesNotHave() {
        Answer answer = api.get("/products/NO-SUCH");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:not-found");
    }

    private List<String> search(String text) {
        String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return api.get("/products?category=Browsing&q=" + q).texts("/items", "sku");
    }
}
