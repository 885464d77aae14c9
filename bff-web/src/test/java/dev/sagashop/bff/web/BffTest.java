package dev.sagashop.bff.web;

import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.web.feed.Publisher;
import dev.sagashop.testing.TestConnections;
import dev.sagashop.testing.TestInfrastructure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running BFF before four fake services and a real broker; one context for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sagashop.bff.streams.heartbeat=500ms",
            "sagashop.bff.streams.reads-at-once=8",
            "server.tomcat.connection-timeout=3s",
            "logging.level.org.springframework.web.servlet.PageNotFound=error",
            "resilience4j.bulkhead.configs.default.max-concurrent-calls=16"
        })
@ContextConfiguration(initializers = TestConnections.class)
public abstract class BffTest {

    protected static final String ID = "0199c1de-7c00-7000-8000-000000000001";
    protected static final String ALICE = "alice";
    protected static final FakeService ORDER = new FakeService();
    protected static final FakeService PAYMENT = new FakeService();
    protected static final FakeService INVENTORY = new FakeService();
    protected static final FakeService NOTIFICATION = new FakeService();

    protected static final Publisher KAFKA =
            new Publisher(TestInfrastructure.broker().bootstrapServers());

    @LocalServerPort
    protected int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("sagashop.services.order.url", ORDER::url);
        registry.add("sagashop.services.payment.url", PAYMENT::url);
        registry.add("sagashop.services.inventory.url", INVENTORY::url);
        registry.add("sagashop.services.notification.url", NOTIFICATION::url);
    }

    @BeforeEach
    void startAfresh() {
        List.of(ORDER, PAYMENT, INVENTORY, NOTIFICATION).forEach(FakeService::reset);
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

    /** The services know one confirmed order. */
    protected static void knowTheOrder() {
        ORDER.answers("GET /orders/" + ID, 200, Resource.text("/services/order.json"));
        ORDER.answers("GET /orders/" + ID + "/timeline", 200, Resource.text("/services/timeline.json"));
        PAYMENT.answers("GET /payments/" + ID, 200, Resource.text("/services/payment.json"));
        INVENTORY.answers("GET /reservations/" + ID, 200, Resource.text("/services/reservation.json"));
        NOTIFICATION.answers("GET /notifications", 200, Resource.text("/services/notifications.json"));
    }
}
