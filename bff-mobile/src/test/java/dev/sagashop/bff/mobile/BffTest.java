package dev.sagashop.bff.mobile;

import dev.sagashop.bff.edge.fixtures.FakeService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running BFF before two fake services; one context for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.http.serviceclient.order.read-timeout=700ms",
            "resilience4j.bulkhead.configs.default.max-concurrent-calls=16"
        })
public abstract class BffTest {

    protected static final String ID = "0199c1de-7c00-7000-8000-000000000001";
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

    protected RestTestClient.ResponseSpec get(String uri, Object... variables) {
        return client().get().uri(uri, variables).header("X-Customer-Id", ALICE).exchange();
    }

    protected RestTestClient.ResponseSpec post(String uri, String json) {
        return client().method(HttpMethod.POST)
                .uri(uri)
                .header("X-Customer-Id", ALICE)
                .header("Content-Type", "application/json")
                .body(json)
                .exchange();
    }
}
