package dev.sagashop.bff.mobile;

import dev.sagashop.bff.edge.fixtures.FakeService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The running BFF before two fake services; one context for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.http.serviceclient.order.read-timeout=700ms",
            "spring.http.serviceclient.inventory.read-timeout=700ms",
            "resilience4j.bulkhead.configs.default.max-concurrent-calls=16"
        })
public abstract class BffTest {

    protected static final String ID = "0199c1de-7c00-7000-8000-000000000001";
    protected static final Duration DEADLINE = Duration.ofMillis(1500);
    protected static final String ALICE = "alice";
    protected static final FakeService ORDER = new FakeService();
    protected static final FakeService INVENTORY = new FakeService();

    @LocalServerPort
    protected int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("sagashop.services.order.url", ORDER::url);
        registry.add("sagashop.services.inventory.url", INVENTORY::url);
    }

    @BeforeEach
    void startAfresh() {
        List.of(ORDER, INVENTORY).forEach(FakeService::reset);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    protected ResponseSpec get(String uri, Object... variables) {
        return client().get().uri(uri, variables).header("X-Customer-Id", ALICE).exchange();
    }

    protected ResponseSpec post(String uri, String json) {
        return send(HttpMethod.POST, uri, json);
    }

    protected ResponseSpec send(HttpMethod method, String uri, String json) {
        return client().method(method)
                .uri(uri)
                .header("X-Customer-Id", ALICE)
                .header("Content-Type", "application/json")
                .body(json)
                .exchange();
    }

    protected static ResponseSpec problem(ResponseSpec answer, int status, String name) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:" + name)
                .jsonPath("$.status")
                .isEqualTo(status);
        return answer;
    }

    /** An answer that never comes. */
    protected static FakeService.Answer stalling() {
        return exchange -> new CountDownLatch(1).await(20, TimeUnit.SECONDS);
    }

    /** An answer that never ends. */
    protected static FakeService.Answer stallingHalfWay() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", MediaType.APPLICATION_JSON_VALUE);
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            stalling().to(exchange);
        };
    }

    protected static Duration timeOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
