package dev.sagashop.order.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.testing.TestConnections;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The service on a real broker and database; one context for all tests, which tell theirs apart by order id. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestConnections.class)
public abstract class IntegrationTest {

    protected static final Duration SOON = Duration.ofSeconds(20);
    protected static final String COFFEE = "COF-ETH-250";
    protected static final String KETTLE = "KET-GOO-900";
    protected static final Money TOTAL = Money.euros(2 * 1290 + 7900);

    protected static final Topic ORDERS = Topic.named(Topics.ORDERS);

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcTemplate jdbc;

    protected OrdersApi api;

    @BeforeEach
    void knowTheProducts() {
        api = new OrdersApi(port);
        if (countOf("product_copy where sku in (?, ?)", COFFEE, KETTLE) < 2) {
            Wire.send(new ProductChanged(COFFEE, "Ethiopia Yirgacheffe", "Floral.", "Coffee", Money.euros(1290), 1));
            Wire.send(new ProductChanged(KETTLE, "Gooseneck kettle", "Pours.", "Brewing", Money.euros(7900), 1));
            eventually(() -> assertThat(countOf("product_copy where sku in (?, ?)", COFFEE, KETTLE))
                    .isEqualTo(2));
        }
    }

    protected static void eventually(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    protected UUID placedOrder() {
        Answer answer = api.place(OrdersApi.VALID_ORDER);
        assertThat(answer.status()).isEqualTo(202);
        return answer.orderId();
    }

    protected UUID confirmedOrder() {
        UUID orderId = placedOrder();
        Wire.send(stockReserved(orderId));
        Wire.send(paymentAuthorized(orderId));
        awaitStatus(orderId, "CONFIRMED");
        return orderId;
    }

    protected UUID capturedOrder() {
        UUID orderId = confirmedOrder();
        Wire.send(new PaymentCaptured(orderId, TOTAL));
        eventually(() -> assertThat(api.order(orderId).text("/paymentStatus")).isEqualTo("CAPTURED"));
        return orderId;
    }

    protected static StockReserved stockReserved(UUID orderId) {
        return new StockReserved(orderId, List.of(new SkuQuantity(COFFEE, 2), new SkuQuantity(KETTLE, 1)));
    }

    protected static PaymentAuthorized paymentAuthorized(UUID orderId) {
        return new PaymentAuthorized(orderId, TOTAL, "auth_1");
    }

    protected void awaitStatus(UUID orderId, String status) {
        eventually(() -> assertThat(api.order(orderId).text("/status")).isEqualTo(status));
    }

    /** The order's events on topic {@code orders}, by name. */
    protected List<String> published(UUID orderId) {
        return ORDERS.records(orderId.toString()).stream()
                .map(PublishedEvent::type)
                .toList();
    }

    protected void awaitPublished(UUID orderId, String... types) {
        eventually(() -> assertThat(published(orderId)).containsExactly(types));
    }

    protected List<String> timeline(UUID orderId) {
        return api.timeline(orderId).texts("/entries", "type");
    }

    /** Makes the order look as if everything had happened an hour ago. */
    protected void letAnHourPass(UUID orderId) {
        jdbc.update("""
                update customer_order
                set placed_at = placed_at - interval '1 hour', confirmed_at = confirmed_at - interval '1 hour'
                where order_id = ?""", orderId);
    }

    protected int countOf(String fromClause, Object... parameters) {
        Integer count = jdbc.queryForObject("select count(*) from " + fromClause, Integer.class, parameters);
        return count == null ? 0 : count;
    }
}
