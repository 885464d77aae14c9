package dev.sagashop.payment;

import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentEvent;
import dev.sagashop.infrastructure.TestInfrastructure;
import dev.sagashop.payment.gateway.ObstructedGateway;
import dev.sagashop.payment.messaging.Wire;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The service on the real broker and database, started once for all tests; the gateway can be obstructed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(ObstructedGateway.class)
public abstract class PaymentServiceIntegrationTest {

    protected static final Wire wire = Wire.connect(TestInfrastructure.broker().bootstrapServers());

    @Autowired
    protected ObstructedGateway gateway;

    @Autowired
    protected JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    protected final UUID orderId = UUID.randomUUID();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestInfrastructure.propertiesFor("payment-service").forEach((key, value) -> registry.add(key, () -> value));
    }

    @AfterEach
    void clearTheWay() {
        gateway.clear();
    }

    protected RestClient http() {
        return RestClient.create("http://localhost:" + port);
    }

    /** Waits until these, and only these, events of the order were published, in this order. */
    @SafeVarargs
    protected final List<PaymentEvent> awaitEvents(UUID order, Class<? extends PaymentEvent>... expected) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> wire.payments(order).stream()
                                .map(PaymentEvent::getClass)
                                .toList(),
                        List.of(expected)::equals);
        return wire.payments(order);
    }
}
