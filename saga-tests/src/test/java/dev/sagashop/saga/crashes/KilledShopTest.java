package dev.sagashop.saga.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything is killed at once, the broker too: what was accepted gets its outcome, and the books balance. So they are
 * embedded ones whatever the other tests run on. What a single death does is {@link BrokenShopTest}'s.
 */
class KilledShopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** {@code ./shop test -Dgroups=long -Dsagashop.tests.excluded=none} runs it. */
    @Tag("long")
    @Test
    void nothingIsLostWhenEverythingIsKilledAtOnce() throws InterruptedException {
        try (ShopProcess shop = new ShopProcess()) {
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

    private static void awaitOutcomes(EagerCustomer customer) {
        for (String orderId : customer.accepted()) {
            await().atMost(PATIENCE).until(() -> customer.statusOf(orderId), "SHIPPED CANCELLED"::contains);
        }
    }
}
