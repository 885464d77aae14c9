package dev.sagashop.saga.paths;

import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import org.junit.jupiter.api.Test;

/** The customer changes their mind before there is an answer. */
class CancelledWhilePlacedTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theStockIsReleasedAndNoMoneyIsHeld() {
        Stock before = shop.stockOf(sku);
        shop.pause("payment-service");
        PlacedOrder order = customer.places(2, sku, "pm_card_visa");
        order.sees("StockReserved");

        assertThat(order.cancelledByCustomer()).isEqualTo(200);

        order.isCancelledBecauseOf("CUSTOMER_REQUEST");
        shop.resume("payment-service");
        order.hasPayment("VOIDED");
        order.hasReservation("RELEASED");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("StockReserved"),
                        happened("OrderCancelled"),
                        inParallel(
                                happened("StockReleased"),
                                then(happened("PaymentAuthorized"), happened("PaymentVoided")),
                                happened("CustomerNotified(ORDER_CANCELLED)"))),
                "cancelled-while-placed",
                "Cancelled by the customer while placed",
                "The customer need not wait for the saga. Whatever its steps achieve after the cancellation is"
                        + " compensated like what they achieved before it.");
    }
}
