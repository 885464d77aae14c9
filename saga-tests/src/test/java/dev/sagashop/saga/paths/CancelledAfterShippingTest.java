package dev.sagashop.saga.paths;

import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
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
                then(
                        happened("OrderPlaced"),
                        inParallel(happened("StockReserved"), happened("PaymentAuthorized")),
                        happened("OrderConfirmed"),
                        inParallel(
                                then(
                                        happened("PaymentCaptured"),
                                        happened("OrderShipped"),
                                        inParallel(
                                                happened("StockCommitted"),
                                                happened("CustomerNotified(ORDER_SHIPPED)"))),
                                happened("CustomerNotified(ORDER_CONFIRMED)"))),
                "cancelled-after-shipping",
                "Cancelled by the customer after shipping",
                "Shipping is the saga's point of no return: the answer to the customer is 409, and no event follows.");
    }
}
