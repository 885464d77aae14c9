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

/** The customer changes their mind after paying. */
class CancelledWhileConfirmedTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theMoneyIsRefundedAndTheGoodsAreFreeAgain() {
        Stock before = shop.stockOf(sku);
        PlacedOrder order = customer.places(2, sku, "pm_card_visa");
        order.sees("CustomerNotified(ORDER_CONFIRMED)");
        order.hasPayment("CAPTURED");

        assertThat(order.cancelledByCustomer()).isEqualTo(200);

        order.isCancelledBecauseOf("CUSTOMER_REQUEST");
        order.hasPayment("REFUNDED");
        order.hasReservation("RELEASED");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        order.customerGotMailsAbout("confirmed", "cancelled", "refund");
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        inParallel(happened("StockReserved"), happened("PaymentAuthorized")),
                        happened("OrderConfirmed"),
                        inParallel(happened("PaymentCaptured"), happened("CustomerNotified(ORDER_CONFIRMED)")),
                        happened("OrderCancelled"),
                        inParallel(
                                happened("StockReleased"),
                                then(happened("PaymentRefunded"), happened("CustomerNotified(PAYMENT_REFUNDED)")),
                                happened("CustomerNotified(ORDER_CANCELLED)"))),
                "cancelled-while-confirmed",
                "Cancelled by the customer while confirmed",
                "Both steps are compensated: the captured money is refunded and the stock released.");
    }
}
