package dev.sagashop.bff.mobile.edge;

import dev.sagashop.bff.mobile.BffTest;
import org.junit.jupiter.api.Test;

class EdgeTest extends BffTest {

    @Test
    void isReadyWhateverIsDown() {
        ORDER.downDuring(() -> INVENTORY.downDuring(() -> get("/actuator/health/readiness")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")));
    }

    @Test
    void tellsItsReaderToGuessAndKeepNothing() {
        get("/mobile/orders")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void sharesItsAnswersWithNoOtherOrigin() {
        client().get()
                .uri("/mobile/products")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void publishesItsContractWithTheCustomerAsAHeader() {
        get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.paths['/mobile/orders'].get.parameters[?(@.name=='X-Customer-Id')].in")
                .isEqualTo("header")
                .jsonPath("$.paths['/mobile/products'].get.parameters[?(@.name=='cursor')].in")
                .isEqualTo("query")
                .jsonPath("$.paths['/mobile/products'].get.parameters[?(@.name=='X-Customer-Id')]")
                .isEmpty();
    }

    @Test
    void showsItsContractToPeople() {
        get("/swagger-ui/index.html").expectStatus().isOk();
    }
}
