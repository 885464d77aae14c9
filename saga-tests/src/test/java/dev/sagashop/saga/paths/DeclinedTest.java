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

/** The card is declined. */
class DeclinedTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theOrderIsCancelledAndStockThatIsReservedLateIsReleased() {
        Stock before = shop.stockOf(sku);
        shop.pause("inventory-service");

        PlacedOrder order = customer.places(3, sku, "pm_card_chargeDeclined");

        order.isCancelledBecauseOf("PAYMENT_DECLINED");
        shop.resume("inventory-service");
        order.hasPayment("DECLINED");
        order.hasReservation("RELEASED");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("PaymentDeclined"),
                        happened("OrderCancelled"),
                        inParallel(
                                then(happened("StockReserved"), happened("StockReleased")),
                                happened("CustomerNotified(ORDER_CANCELLED)"))),
                "declined",
                "Declined",
                "A declined card is an answer, not a failure. Inventory reads the order's events in their order, so its"
                        + " late reservation is released by the cancellation that follows.");
    }
}
