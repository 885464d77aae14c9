package dev.sagashop.saga.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.network.Link;
import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer out of several services takes as long as the slowest of them, and not as long as all together. */
class FanOutTest {

    private static final Duration SLOW = Duration.ofMillis(300);
    private static final int ATTEMPTS = 5;

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final PlacedOrder order =
            customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");

    @BeforeEach
    void slowAllServicesDown() {
        links().forEach(link -> link.delay(SLOW));
    }

    @AfterEach
    void heal() {
        links().forEach(Link::heal);
    }

    @Test
    void thePhonesHomeWaitsForTheSlowestOfItsThreeCalls() {
        assertThat(quickest(new Read("bff-mobile", "/mobile/home", Map.of()))).isBetween(SLOW, SLOW.multipliedBy(2));
    }

    @Test
    void theBrowsersOrderWaitsForTheSlowestOfItsFiveCalls() {
        assertThat(quickest(new Read("bff-web", "/api/orders/" + order.id(), Map.of())))
                .isBetween(SLOW, SLOW.multipliedBy(2));
    }

    /** The best of some attempts: what the machine has to do besides is not what is measured. */
    private Duration quickest(Read read) {
        return Stream.generate(() -> read.by(customer, shop))
                .limit(ATTEMPTS)
                .map(Http.Answer::took)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Link> links() {
        return Stream.of("order-service", "payment-service", "inventory-service", "notification-service")
                .map(shop::network);
    }
}
