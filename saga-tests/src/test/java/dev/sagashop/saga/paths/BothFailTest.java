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

/** Neither goods nor money. */
class BothFailTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void theFirstRefusalGivesTheReasonAndTheSecondChangesNothing() {
        Stock before = shop.stockOf(SOLD_OUT);
        shop.pause("inventory-service");

        PlacedOrder order = customer.places(1, SOLD_OUT, "pm_card_insufficientFunds");

        order.isCancelledBecauseOf("PAYMENT_DECLINED");
        shop.resume("inventory-service");
        order.sees("StockRejected");
        order.isCancelledBecauseOf("PAYMENT_DECLINED");
        order.hasPayment("DECLINED");
        order.hasReservation("REJECTED");
        assertThat(shop.stockOf(SOLD_OUT)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("PaymentDeclined"),
                        happened("OrderCancelled"),
                        inParallel(happened("StockRejected"), happened("CustomerNotified(ORDER_CANCELLED)"))),
                "both-fail",
                "Both fail",
                "The order is cancelled once, for the first refusal that arrives; nothing was held, so nothing is"
                        + " undone.");
    }
}
