package dev.sagashop.bff.web.waiting;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.web.stream.StreamingTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class WaitingTest extends StreamingTest {

    private final String order = text("/services/order.json");

    @BeforeEach
    void placeTheOrder() {
        orderIs("PLACED");
    }

    @Test
    void answersAsSoonAsTheSagaHasItsOutcome() {
        CompletableFuture<ResponseSpec> answer = CompletableFuture.supplyAsync(() -> ask("wait=30"));
        await().until(() -> !ORDER.asked().isEmpty());
        publish(events.subList(0, 3));
        assertThat(answer).isNotDone();

        long start = System.nanoTime();
        orderIs("CONFIRMED");
        publish(events.subList(3, 4));

        tells(answer.join(), "CONFIRMED", "wait=30");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void answersAtTheEndOfTheWaitWithWhatIsKnownThen() {
        long start = System.nanoTime();

        ResponseSpec answer = ask("wait=1");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        tells(answer, "PLACED", "wait=1");
    }

    @Test
    void waitsForNothingOnceTheOrderHasItsOutcome() {
        orderIs("CANCELLED");

        tells(ask("wait=20"), "CANCELLED", "wait=20");
    }

    @Test
    void waitsNoLongerThanItsBoundWhateverTheClientPrefers() {
        orderIs("SHIPPED");

        tells(ask("respond-async, wait=999999999"), "SHIPPED", "wait=30");
    }

    @Test
    void waitsNotAtAllForAClientThatSaysNothing() {
        get("/api/orders/" + orderId)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Vary", vary -> assertThat(vary).containsIgnoringCase("prefer"))
                .expectHeader()
                .doesNotExist("Preference-Applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "wait=soon", "wait=-1"})
    void refusesToWaitForWhatIsNoTime(String preference) {
        ask(preference)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Prefer");
        assertThat(ORDER.asked()).noneMatch(asked -> asked.uri().equals("/orders/" + orderId));
    }

    @Test
    void waitsForNobodyElsesOrder() {
        ORDER.answers("GET /orders/" + orderId, 404, Problem.of(404, "order-not-found", "No such order."));

        ask("wait=20").expectStatus().isNotFound();
    }

    private ResponseSpec ask(String preference) {
        return client().get()
                .uri("/api/orders/" + orderId)
                .header("X-Customer-Id", ALICE)
                .header("Prefer", preference)
                .exchange();
    }

    private void orderIs(String status) {
        ORDER.answers(
                "GET /orders/" + orderId,
                200,
                order.replace(ID, orderId).replace("\"CONFIRMED\"", "\"" + status + "\""));
    }

    private static void tells(ResponseSpec answer, String status, String applied) {
        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Preference-Applied", applied)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
