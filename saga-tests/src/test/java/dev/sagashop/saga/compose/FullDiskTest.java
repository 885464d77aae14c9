package dev.sagashop.saga.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The broker's disk runs full while orders flow, and is made larger. */
@Tag("compose")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DISK = "sagashop-trouble_tiny";
    private static final String SMALL_DISK = """
            services:
              kafka:
                volumes: ["tiny:/var/lib/kafka/data"]
            volumes:
              tiny: { driver_opts: { type: tmpfs, device: tmpfs, o: "size=%s,mode=1777" } }
            """;

    @Test
    void keepsWhatItCannotPublishUntilThereIsRoom() throws InterruptedException {
        try (ComposedShop shop = new ComposedShop(SMALL_DISK.formatted("8m"))) {
            shop.up("kafka");
            // What is in memory goes with the last container that mounts it.
            String holder = shop.docker(
                            "run",
                            "--detach",
                            "--rm",
                            "--volume=" + DISK + ":/disk",
                            "postgres:18",
                            "sleep",
                            "infinity")
                    .strip();
            try {
                shop.up();
                PatientCustomers customers = new PatientCustomers(shop.webUrl(), 4);
                try (customers) {
                    await().atMost(PATIENCE).until(() -> shop.logOf("kafka").contains("No space left on device"));
                    customers.awaitMore(20);
                    shop.docker(
                            "run",
                            "--rm",
                            "--privileged",
                            "--volume=" + DISK + ":/disk",
                            "postgres:18",
                            "mount",
                            "-o",
                            "remount,size=512m",
                            "/disk");
                    shop.compose("restart", "kafka");
                    customers.awaitMore(20);
                }

                assertThat(customers.failures()).isEmpty();
                assertThat(customers.accepted()).hasSize(customers.posted());
                customers.awaitOutcomes();
                assertThat(shop.awaitInvariants(PATIENCE)).isEmpty();
                assertThat(shop.deadLetters()).isEmpty();
            } finally {
                shop.docker("rm", "--force", holder);
            }
        }
    }
}
