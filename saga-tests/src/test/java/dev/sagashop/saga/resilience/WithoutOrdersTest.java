package dev.sagashop.saga.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The one service without which there is no answer about orders: the BFFs say so at once, and when to come again. */
class WithoutOrdersTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void ordersAreUnavailableAndProductsAreStillThere() {
        PlacedOrder order = customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");

        Trouble.STOPPED.during(shop, "order-service", () -> {
            assertThat(Asked.allAtOnce(shop, customer, Read.ofOrders(order)))
                    .allSatisfy(asked -> isUnavailable(asked.answer()));
            isUnavailable(customer.posts(1, Shop.COFFEE, "pm_card_visa", "while-down"));
            assertThat(Asked.allAtOnce(shop, customer, Read.ofProducts())).allSatisfy(asked -> {
                assertThat(asked.answer().status()).isEqualTo(200);
                assertThat(asked.degraded()).isEmpty();
            });
        });

        new Breaker(shop, "bff-web", "order-service")
                .becomes("closed", () -> customer.posts(1, Shop.COFFEE, "pm_card_visa", "once-back"));
        order.becomes("SHIPPED");
        customer.accepted(customer.posts(1, Shop.COFFEE, "pm_card_visa", "once-back"))
                .becomes("CONFIRMED");
    }

    private static void isUnavailable(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]?");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.took()).isLessThan(AT_ONCE);
    }
}
