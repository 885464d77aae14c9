package dev.sagashop.saga.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing or wrong when containers start is waited for, or said in one line. */
@Tag("compose")
class BadStartsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void saysInOneLineThatThePasswordIsWrong(@TempDir Path secrets) throws IOException {
        Path wrong = Files.writeString(secrets.resolve("payments-password"), "wrong");
        String override = """
                services:
                  payment-service:
                    volumes: ["%s:/run/secrets/spring.datasource.password:ro"]
                """.formatted(wrong);
        try (ComposedShop shop = new ComposedShop(override)) {
            shop.up("postgres", "kafka", "mail");
            shop.compose("up", "--detach", "--no-deps", "payment-service");

            await().atMost(PATIENCE).until(() -> shop.inspect("payment-service", "{{.RestartCount}}"), "1"::equals);
            assertThat(shop.logOf("payment-service"))
                    .contains("The database jdbc:postgresql://postgres:5432/payments does not let user payments in: ")
                    .contains("FATAL: password authentication failed for user \"payments\"")
                    .contains("Check spring.datasource.password.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void servesWithoutABrokerAndPublishesOnceItIsThere() throws InterruptedException {
        try (ComposedShop shop = new ComposedShop("")) {
            shop.up("postgres", "mail");
            shop.compose(
                    "up",
                    "--detach",
                    "--wait",
                    "--no-deps",
                    "order-service",
                    "payment-service",
                    "inventory-service",
                    "notification-service",
                    "bff-web");
            // Sixty seconds are two of the binder's tries.
            await().atMost(PATIENCE).until(() -> triesOf(shop, "order-service") >= 8);
            shop.up("kafka");
            await().atMost(PATIENCE).until(() -> knowsTheCatalogue(shop));
            PatientCustomers customers = new PatientCustomers(shop.webUrl(), 2);
            try (customers) {
                customers.awaitMore(20);
            }

            assertThat(customers.failures()).isEmpty();
            customers.awaitOutcomes();
            assertThat(shop.awaitInvariants(PATIENCE)).isEmpty();
            assertThat(shop.deadLetters()).isEmpty();
            assertThat(shop.inspect("order-service", "{{.RestartCount}}")).isEqualTo("0");
        }
    }

    /** The catalogue comes by events, too. */
    private static boolean knowsTheCatalogue(ComposedShop shop) {
        Map<String, Object> addition = Map.of("sku", "COF-ETH-250", "quantity", 1, "version", 0);
        return Http.post(
                                shop.webUrl() + "/api/cart/items",
                                Map.of("X-Customer-Id", "early-" + UUID.randomUUID()),
                                addition)
                        .status()
                == 200;
    }

    private static long triesOf(ComposedShop shop, String service) {
        return shop.logOf(service)
                .lines()
                .filter(line -> line.contains("Failed to create consumer binding"))
                .count();
    }
}
