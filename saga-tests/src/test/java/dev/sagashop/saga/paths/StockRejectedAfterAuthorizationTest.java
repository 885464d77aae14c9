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

/** The goods are short when the money is already authorized. */
class StockRejectedAfterAuthorizationTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void theOrderIsCancelledAndTheAuthorizationVoided() {
        Stock before = shop.stockOf(SOLD_OUT);
        shop.pause("inventory-service");

        PlacedOrder order = customer.places(1, SOLD_OUT, "pm_card_visa");

        order.sees("PaymentAuthorized");
        order.hasPayment("AUTHORIZED");
        shop.resume("inventory-service");
        order.isCancelledBecauseOf("OUT_OF_STOCK");
        order.hasPayment("VOIDED");
        order.hasReservation("REJECTED");
        assertThat(shop.stockOf(SOLD_OUT)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("PaymentAuthorized"),
                        happened("StockRejected"),
                        happened("OrderCancelled"),
                        inParallel(happened("PaymentVoided"), happened("CustomerNotified(ORDER_CANCELLED)"))),
                "stock-rejected-after-authorization",
                "Stock rejected after the payment was authorized",
                "The compensating transaction of an authorization: it is voided, and no money ever moves.");
    }
}
