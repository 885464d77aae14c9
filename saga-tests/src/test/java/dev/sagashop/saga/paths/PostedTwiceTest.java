package dev.sagashop.saga.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import dev.sagashop.saga.dsl.Stories;
import org.junit.jupiter.api.Test;

/** The client got no answer and posts its order again. */
class PostedTwiceTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theSameKeyAndBodyGiveTheSameOrderAgain() {
        Stock before = shop.stockOf(sku);

        Http.Answer first = customer.posts(2, sku, "pm_card_visa", "key-1");
        Http.Answer second = customer.posts(2, sku, "pm_card_visa", "key-1");

        PlacedOrder order = customer.accepted(first);
        assertThat(customer.accepted(second).id()).isEqualTo(order.id());
        order.becomes("SHIPPED");
        order.hasPayment("CAPTURED");
        order.hasReservation("COMMITTED");
        assertThat(shop.stockOf(sku)).isEqualTo(before.withCommitted(2));
        order.customerGotMailsAbout("confirmed", "on its way");
        order.toldTheStory(
                Stories.confirmedAndShipped(),
                "posted-twice",
                "The same order posted twice",
                "The idempotency key names the order, so the second post finds the first one's and publishes nothing.");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        customer.accepted(customer.posts(1, sku, "pm_card_visa", "key-2"));

        Http.Answer other = customer.posts(2, sku, "pm_card_visa", "key-2");

        assertThat(other.status()).isEqualTo(422);
    }
}
