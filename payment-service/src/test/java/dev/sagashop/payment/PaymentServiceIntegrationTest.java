package dev.sagashop.payment;

import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.payment.gateway.ObstructedGateway;
import dev.sagashop.testing.TestConnections;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

/** The service on the real broker and database, started once for all tests; the gateway can be obstructed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestConnections.class)
@Import(ObstructedGateway.class)
public abstract class PaymentServiceIntegrationTest {

    private static final Topic PAYMENTS = Topic.named(Topics.PAYMENTS);

    @Autowired
    protected ObstructedGateway gateway;

    @Autowired
    protected JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    protected final UUID orderId = UUID.randomUUID();

    @AfterEach
    void clearTheWay() {
        gateway.clear();
    }

    protected RestClient http() {
        return RestClient.create("http://localhost:" + port);
    }

    /** The records of the order's payment so far. */
    protected static List<PublishedEvent> published(UUID order) {
        return PAYMENTS.records(order.toString());
    }

    /** The events of the order's payment so far; what was published twice is one event. */
    protected static List<PaymentEvent> payments(UUID order) {
        Map<String, PaymentEvent> byId = new LinkedHashMap<>();
        published(order).forEach(one -> byId.putIfAbsent(one.id(), (PaymentEvent) one.event()));
        return List.copyOf(byId.values());
    }

    /** Waits until these, and only these, events of the order were published, in this order. */
    @SafeVarargs
    protected final List<PaymentEvent> awaitEvents(UUID order, Class<? extends PaymentEvent>... expected) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> payments(order).stream()
                                .map(PaymentEvent::getClass)
                                .toList(),
                        List.of(expected)::equals);
        return payments(order);
    }
}
