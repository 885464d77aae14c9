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

/** The card is declined when the goods are already held. */
class DeclinedAfterStockWasHeldTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theOrderIsCancelledAndTheStockReleased() {
        Stock before = shop.stockOf(sku);
        shop.pause("payment-service");

        PlacedOrder order = customer.places(4, sku, "pm_card_chargeDeclined");

        order.sees("StockReserved");
        assertThat(shop.stockOf(sku)).isEqualTo(before.withReserved(4));
        shop.resume("payment-service");
        order.isCancelledBecauseOf("PAYMENT_DECLINED");
        order.hasPayment("DECLINED");
        order.hasReservation("RELEASED");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        order.customerGotMailsAbout("cancelled");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        happened("StockReserved"),
                        happened("PaymentDeclined"),
                        happened("OrderCancelled"),
                        inParallel(happened("StockReleased"), happened("CustomerNotified(ORDER_CANCELLED)"))),
                "declined-after-stock-was-held",
                "Declined after stock was held",
                "The compensating transaction of a reservation: the stock is released.");
    }
}
