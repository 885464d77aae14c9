package dev.sagashop.saga.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers are restarted while orders flow: nothing is lost, and no customer is told anything but "in a moment". */
@Tag("compose")
class RestartsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SOME = 40;

    private static ComposedShop shop;

    @BeforeAll
    static void open() {
        shop = new ComposedShop("");
        shop.up();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "inventory-service", "postgres", "kafka"})
    void losesAndFailsNothingWhenOneRestarts(String service) throws InterruptedException {
        PatientCustomers customers = new PatientCustomers(shop.webUrl(), 4);
        try (customers) {
            customers.awaitMore(SOME);
            shop.compose("restart", service);
            customers.awaitMore(SOME);
        }

        assertAllIsWell(customers);
    }

    /** One after the other, as an update is rolled out: the other one takes the requests meanwhile. */
    @Test
    void restartsTwoOrderServicesInTurnWhileOrdersFlow() throws InterruptedException {
        shop.up("--scale=order-service=2");
        PatientCustomers customers = new PatientCustomers(shop.webUrl(), 4);
        try (customers) {
            customers.awaitMore(SOME);
            for (String container : shop.containersOf("order-service")) {
                shop.docker("restart", container);
                shop.up("--scale=order-service=2");
                customers.awaitMore(SOME);
            }
        }

        assertAllIsWell(customers);
    }

    @Test
    void sharesTheWorkAmongThreeInventoryServices() throws InterruptedException {
        shop.up("--scale=inventory-service=3");
        PatientCustomers customers = new PatientCustomers(shop.webUrl(), 4);
        try (customers) {
            customers.awaitMore(5 * SOME);
        }

        assertAllIsWell(customers);
        assertThat(instancesThatRead("inventory-service", "orders")).hasSize(3);
    }

    private static void assertAllIsWell(PatientCustomers customers) throws InterruptedException {
        System.out.printf(
                "%d orders accepted, %d times somebody was asked to come again%n",
                customers.accepted().size(), customers.retries());
        assertThat(customers.failures()).isEmpty();
        assertThat(customers.accepted()).hasSize(customers.posted()).doesNotHaveDuplicates();
        customers.awaitOutcomes();
        assertThat(shop.awaitInvariants(PATIENCE)).isEmpty();
        assertThat(shop.deadLetters()).isEmpty();
    }

    /** The members of a consumer group that have partitions of a topic. */
    private static Set<String> instancesThatRead(String group, String topic) {
        String table = shop.compose(
                "exec",
                "-T",
                "kafka",
                "/opt/kafka/bin/kafka-consumer-groups.sh",
                "--bootstrap-server=localhost:9092",
                "--describe",
                "--group=" + group);
        return table.lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(cells -> cells.length > 7 && cells[1].equals(topic))
                .map(cells -> cells[7])
                .collect(Collectors.toSet());
    }
}
