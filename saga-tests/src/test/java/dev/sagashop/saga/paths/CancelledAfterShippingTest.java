package dev.sagashop.saga.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stories;
import org.junit.jupiter.api.Test;

/** The customer changes their mind when the goods are on their way. */
class CancelledAfterShippingTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theCancellationIsRefusedAndNothingChanges() {
        PlacedOrder order = customer.places(1, sku, "pm_card_visa");
        order.becomes("SHIPPED");
        order.hasReservation("COMMITTED");

        assertThat(order.cancelledByCustomer()).isEqualTo(409);

        order.becomes("SHIPPED");
        order.hasPayment("CAPTURED");
        order.hasReservation("COMMITTED");
        order.customerGotMailsAbout("confirmed", "on its way");
        order.toldTheStory(
                Stories.confirmedAndShipped(),
                "cancelled-after-shipping",
                "Cancelled by the customer after shipping",
                "Shipping is the saga's point of no return: the answer to the customer is 409, and no event follows.");
    }
}
