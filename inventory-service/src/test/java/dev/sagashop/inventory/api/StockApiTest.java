package dev.sagashop.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.decision.StockLevel;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class StockApiTest extends InventoryServiceTest {

    @Test
    void showsTheBooksOfAProduct() {
        String sku = productWithStock(7);

        http.get()
                .uri("/stock/" + sku)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"sku": "%s", "initial": 7, "restocked": 0, "onHand": 7, "reserved": 0, "committed": 0, "available": 7}
                """.formatted(sku));
    }

    @Test
    void booksADelivery() {
        String sku = productWithStock(7);

        restock(sku, "delivery-1", "{\"quantity\": 5}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.available")
                .isEqualTo(12);

        assertThat(level(sku)).isEqualTo(new StockLevel(sku, 7, 5, 12, 0, 0));
    }

    @Test
    void aRepeatedRequestBooksOnce() {
        String sku = productWithStock(7);

        restock(sku, "delivery-1", "{\"quantity\": 5}").expectStatus().isOk();
        restock(sku, "delivery-1", "{\"quantity\": 5}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(12);
        restock(sku, "delivery-2", "{\"quantity\": 5}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(17);
    }

    @Test
    void manyRequestsAtOnceWithOneKeyBookOnce() {
        String sku = productWithStock(0);

        List<CompletableFuture<Void>> requests = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() ->
                        restock(sku, "same", "{\"quantity\": 3}").expectStatus().isOk()))
                .toList();
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)).join();

        assertThat(level(sku).onHand()).isEqualTo(3);
    }

    @Test
    void aKeyThatComesAgainWithAnotherQuantityIsRefused() {
        String sku = productWithStock(7);

        restock(sku, "delivery-1", "{\"quantity\": 5}").expectStatus().isOk();
        problem(restock(sku, "delivery-1", "{\"quantity\": 6}"), 422, "idempotency-key-reused");

        assertThat(level(sku).restocked()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"quantity\": null}", "{\"quantity\": 0}", "{\"quantity\": -1}", "{\"quantity\": 100001}"
            })
    void anImpossibleQuantityIsNamed(String body) {
        String sku = productWithStock(7);

        restock(sku, "delivery-1", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:invalid-body")
                .jsonPath("$.errors[0].field")
                .isEqualTo("quantity")
                .jsonPath("$.errors[0].message")
                .isNotEmpty();

        assertThat(level(sku).restocked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"quantity\": 1.5}",
                "{\"quantity\": \"5\"}",
                "{\"quantity\": \"many\"}",
                "{\"quantity\": 99999999999}"
            })
    void aBodyThatIsNoneIsMalformed(String body) {
        problem(restock(productWithStock(7), "delivery-1", body), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank"})
    void aKeyThatIsNoneIsNamed(String key) {
        restock(productWithStock(7), key, "{\"quantity\": 5}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
        restock(productWithStock(7), "x".repeat(101), "{\"quantity\": 5}")
                .expectStatus()
                .isBadRequest();
        restock(productWithStock(7), "x".repeat(100), "{\"quantity\": 5}")
                .expectStatus()
                .isOk();
    }

    @Test
    void aKeyMustBeGiven() {
        problem(
                http.post()
                        .uri("/stock/COF-ETH-250/restocks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"quantity\": 5}")
                        .exchange(),
                400,
                "bad-request");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        problem(get("/stock/NO-SUCH"), 404, "not-found");
        problem(restock("NO-SUCH", "delivery-1", "{\"quantity\": 5}"), 404, "not-found");
        problem(get("/reservations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotOfferedIsAProblem() {
        problem(http.put().uri("/stock/COF-ETH-250").exchange(), 405, "method-not-allowed");
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsAProblem() {
        problem(
                http.post()
                        .uri("/stock/COF-ETH-250/restocks")
                        .header("Idempotency-Key", "k")
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("5")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anOrderIdThatIsNoneIsNamed() {
        get("/reservations/42")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("orderId");
    }

    private RestTestClient.ResponseSpec get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private RestTestClient.ResponseSpec restock(String sku, String key, String body) {
        return http.post()
                .uri("/stock/{sku}/restocks", sku)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void problem(RestTestClient.ResponseSpec response, int status, String name) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:" + name)
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
