package dev.sagashop.bff.web.order;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.web.BffTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class DegradedOrderTest extends BffTest {

    private static final String ORDER_URI = "/api/orders/" + ID;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    void asksAllServicesAtOnce() {
        CyclicBarrier all = new CyclicBarrier(5);
        ORDER.answers("GET /orders/" + ID, once(all, "order"));
        ORDER.answers("GET /orders/" + ID + "/timeline", once(all, "timeline"));
        PAYMENT.answers("GET /payments/" + ID, once(all, "payment"));
        INVENTORY.answers("GET /reservations/" + ID, once(all, "reservation"));
        NOTIFICATION.answers("GET /notifications", once(all, "notifications"));

        degraded(get(ORDER_URI), "[]");
    }

    @Test
    void answersWithoutAStalledPaymentService() {
        knowTheOrder();
        CountDownLatch answered = new CountDownLatch(1);
        PAYMENT.answers("GET /payments/" + ID, exchange -> answered.await(20, SECONDS));

        degraded(get(ORDER_URI), "[\"payment\"]");
        answered.countDown();
    }

    @Test
    void answersWithoutAServiceThatStallsInTheMiddleOfItsAnswer() {
        knowTheOrder();
        CountDownLatch answered = new CountDownLatch(1);
        PAYMENT.answers("GET /payments/" + ID, exchange -> beginAndWaitFor(answered, exchange));

        degraded(get(ORDER_URI), "[\"payment\"]");
        answered.countDown();
    }

    @Test
    void answersWhatTheOrderHasHeardOfAPaymentThatCannotBeAsked() {
        knowTheOrder();

        PAYMENT.downDuring(() -> get(ORDER_URI)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.degraded[0]")
                .isEqualTo("payment")
                .jsonPath("$.payment")
                .doesNotExist()
                .jsonPath("$.paymentStatus")
                .isEqualTo("AUTHORIZED"));
    }

    @Test
    void answersWithoutInventoryAndNotificationService() {
        knowTheOrder();

        INVENTORY.downDuring(
                () -> NOTIFICATION.downDuring(() -> degraded(get(ORDER_URI), "[\"stock\",\"notifications\"]")));
    }

    @Test
    void takesAServicesFaultAndItsNonsenseAsMissing() {
        knowTheOrder();
        PAYMENT.answers("GET /payments/" + ID, 500, Problem.of(500, "internal", "secret"));
        INVENTORY.answers("GET /reservations/" + ID, 200, "{\"status\":");

        degraded(get(ORDER_URI), "[\"payment\",\"stock\"]");
    }

    @Test
    void doesNotCallAPartMissingThatItsServiceHasNotHeardOfYet() {
        knowTheOrder();
        PAYMENT.answers("GET /payments/" + ID, 404, Problem.of(404, "payment-not-found", "No such payment."));

        degraded(get(ORDER_URI), "[]").expectBody().jsonPath("$.payment").doesNotExist();
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDown() {
        ORDER.downDuring(() -> get(ORDER_URI)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:service-unavailable")
                .jsonPath("$.instance")
                .isEqualTo(ORDER_URI));
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceStalls() {
        CountDownLatch answered = new CountDownLatch(1);
        ORDER.answers("GET /orders/" + ID, exchange -> answered.await(20, SECONDS));
        ORDER.answers("GET /orders", exchange -> answered.await(20, SECONDS));

        timedOut(get(ORDER_URI));
        timedOut(get("/api/orders"));
        answered.countDown();
    }

    @Test
    void triesAReadOnceMoreAndAWriteNever() {
        ORDER.answers("GET /orders", 503, Problem.of(503, "busy", "Not now."));
        ORDER.answers("POST /orders", 503, Problem.of(503, "busy", "Not now."));

        get("/api/orders").expectStatus().isEqualTo(503);
        post("/api/orders", "{}").expectStatus().isEqualTo(503);

        assertThat(ORDER.asked()).extracting(FakeService.Asked::method).containsExactly("GET", "GET", "POST");
    }

    @Test
    void asksABrokenServiceNoMoreOnceItsBreakerIsOpen() {
        ORDER.answers("GET /orders", 500, Problem.of(500, "internal", "secret"));
        CircuitBreaker breaker = breakers.circuitBreaker("order");
        int calls = breaker.getCircuitBreakerConfig().getMinimumNumberOfCalls();

        for (int call = 0; call < calls; call++) {
            get("/api/orders").expectStatus().isEqualTo(502);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        get("/api/orders").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2");
        assertThat(ORDER.asked()).hasSize(calls);
    }

    @Test
    void keepsTheBreakerClosedHoweverOftenAServiceRefuses() {
        for (int call = 0; call < 30; call++) {
            get("/api/orders").expectStatus().isNotFound();
        }

        assertThat(breakers.circuitBreaker("order").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private static ResponseSpec degraded(ResponseSpec answer, String parts) {
        answer.expectStatus().isOk().expectBody().json("{\"orderId\":\"%s\",\"degraded\":%s}".formatted(ID, parts));
        return answer;
    }

    private static void timedOut(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(504)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:service-timeout");
    }

    /** Answers when all others have been asked too; in sequence, nobody would ever be answered. */
    private static FakeService.Answer once(CyclicBarrier all, String fixture) {
        return exchange -> {
            try {
                all.await(20, SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IOException(e);
            }
            FakeService.send(exchange, 200, text("/services/" + fixture + ".json"));
        };
    }

    private static void beginAndWaitFor(CountDownLatch answered, HttpExchange exchange)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        answered.await(20, SECONDS);
        exchange.close();
    }
}
