package dev.sagashop.bff.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.web.BffTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest extends BffTest {

    @Test
    void isReadyWhateverIsDown() {
        ORDER.downDuring(() -> PAYMENT.downDuring(
                () -> INVENTORY.downDuring(() -> NOTIFICATION.downDuring(() -> get("/actuator/health/readiness")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.status")
                        .isEqualTo("UP")))));
    }

    @Test
    void tellsBrowsersToGuessAndKeepNothing() {
        get("/api/orders")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void tellsTheStateOfEachBreakerAndStaysWellWhileOneIsOpen() {
        ORDER.answers("GET /sagas", 500, Problem.of(500, "internal", "secret"));
        IntStream.range(0, 20).forEach(call -> get("/api/sagas"));

        get("/actuator/health")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.circuitBreakers.details.order.details.state")
                .isEqualTo("OPEN")
                .jsonPath("$.components.eventFeed.details.live")
                .isBoolean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resilience4j.circuitbreaker.state",
                "resilience4j.bulkhead.available.concurrent.calls",
                "resilience4j.retry.calls",
                "sagashop.bff.streams.open",
                "sagashop.bff.waits",
                "sagashop.bff.feed.live"
            })
    void metersItsGuardsAndItsStreams(String metric) {
        get("/api/sagas");

        get("/actuator/metrics/" + metric).expectStatus().isOk();
    }

    @Test
    void answersAHeadLikeAGetWithoutItsBody() {
        ORDER.answers("GET /sagas", 200, Resource.text("/services/sagas.json"));

        client().head()
                .uri("/api/sagas")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/json")
                .expectBody()
                .isEmpty();
    }

    @Test
    void saysWhichMethodsThereAre() {
        client().options()
                .uri("/api/cart/items/A")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Allow",
                        methods ->
                                assertThat(methods.split(",")).containsExactlyInAnyOrder("PUT", "DELETE", "OPTIONS"));
    }

    @Test
    void sharesItsAnswersWithNoOtherOrigin() {
        client().get()
                .uri("/api/products")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void letsNoOtherOriginChangeAnything() {
        client().options()
                .uri("/api/cart/items")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Methods");
    }

    @Test
    void publishesItsContractWithTheCustomerAsAHeader() {
        get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.paths['/api/orders'].get.parameters[?(@.name=='X-Customer-Id')].in")
                .isEqualTo("header")
                .jsonPath("$.paths['/api/products'].get.parameters[?(@.name=='q')].in")
                .isEqualTo("query")
                .jsonPath("$.paths['/api/products'].get.parameters[?(@.name=='X-Customer-Id')]")
                .isEmpty();
    }

    @Test
    void showsItsContractToPeople() {
        get("/swagger-ui/index.html").expectStatus().isOk();
    }
}
