package dev.sagashop.saga.paths;

import static dev.sagashop.testing.ExpectedCosts.assertCosts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import dev.sagashop.saga.dsl.Stories;
import org.junit.jupiter.api.Test;

/** Everything goes well. */
class ConfirmedAndShippedTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void anOrderIsConfirmedPaidAndShipped() {
        Stock before = shop.stockOf(sku);

        PlacedOrder order = customer.places(2, sku, "pm_card_visa");

        order.becomes("SHIPPED");
        order.hasPayment("CAPTURED");
        order.hasReservation("COMMITTED");
        assertThat(shop.stockOf(sku)).isEqualTo(before.withCommitted(2));
        order.customerGotMailsAbout("confirmed", "on its way");
        order.toldTheStory(
                Stories.confirmedAndShipped(),
                "confirmed-and-shipped",
                "Confirmed and shipped",
                "Stock is reserved and money authorized in parallel; the order service joins the answers. The money is"
                        + " captured once the order is confirmed, and the goods leave after a grace period.");
        assertCosts("messages.of.an.order", order.messagesByTopic());
    }
}
