package dev.sagashop.saga.paths;

import static dev.sagashop.saga.dsl.Shop.SOLD_OUT;
import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import org.junit.jupiter.api.Test;

/** There is not enough in the warehouse. */
class OutOfStockTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void anOrderForMoreThanThereIsIsCancelledAndNoMoneyIsHeld() {
        Stock before = shop.stockOf(SOLD_OUT);
        shop.pause("payment-service");

        PlacedOrder order = customer.places(1, SOLD_OUT, "pm_card_visa");

        order.isCancelledBecauseOf("OUT_OF_STOCK");
        shop.resume("payment-service");
        order.hasPayment("VOIDED");
        order.hasReservation("REJECTED");
        assertThat(shop.stockOf(SOLD_OUT)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("StockRejected"),
                        happened("OrderCancelled"),
                        inParallel(
                                then(happened("PaymentAuthorized"), happened("PaymentVoided")),
                                happened("CustomerNotified(ORDER_CANCELLED)"))),
                "out-of-stock",
                "Out of stock",
                "The first refusal decides: the order is cancelled at once, though the payment has no answer yet. An"
                        + " authorization that arrives after the cancellation is voided.");
    }
}
