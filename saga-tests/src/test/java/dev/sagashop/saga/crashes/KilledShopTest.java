package dev.sagashop.saga.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.localstack.Part;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is killed, and whenever: what was accepted gets its outcome, and the books balance. Broker and database die
 * too, so it is the embedded ones whatever the other tests run on.
 */
class KilledShopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void nothingIsLostWhenEverythingIsKilledAtOnce() throws InterruptedException {
        try (ShopProcess shop = ShopProcess.inOneJvm()) {
            var customer = new EagerCustomer(shop);
            for (int i = 0; i < 60; i++) {
                customer.tryToPlace();
            }
            shop.killEverything();
            shop.start();

            assertThat(customer.accepted()).hasSize(60);
            awaitOutcomes(customer);
            assertThat(shop.awaitInvariants(PATIENCE)).isEmpty();
        }
    }

    /** Takes minutes, since six JVMs start twice: {@code ./shop test -Dgroups=long -Dsagashop.tests.excluded=none} runs it. */
    @Tag("long")
    @Test
    void nothingIsLostWhenServicesAreKilledOneAfterTheOther() throws InterruptedException {
        try (ShopProcess shop = ShopProcess.withAJvmForEachService()) {
            var customer = new EagerCustomer(shop);
            for (Part service : Part.services()) {
                for (int i = 0; i < 40; i++) {
                    customer.tryToPlace();
                }
                shop.kill(service);
                for (int i = 0; i < 20; i++) {
                    customer.tryToPlace();
                }
                shop.awaitHealthy(service);
            }

            assertThat(customer.accepted()).hasSizeGreaterThanOrEqualTo(6 * 40);
            awaitOutcomes(customer);
            assertThat(shop.awaitInvariants(PATIENCE)).isEmpty();
        }
    }

    private static void awaitOutcomes(EagerCustomer customer) {
        for (String orderId : customer.accepted()) {
            await().atMost(PATIENCE).until(() -> customer.statusOf(orderId), "SHIPPED CANCELLED"::contains);
        }
    }
}
