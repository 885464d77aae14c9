package dev.sagashop.saga.paths;

import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.dsl.Stock;
import org.junit.jupiter.api.Test;

/** The authorized money cannot be taken. */
class CaptureFailsTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void aConfirmedOrderIsCancelledAndEverythingIsUndone() {
        Stock before = shop.stockOf(sku);

        PlacedOrder order = customer.places(1, sku, "pm_card_captureFails");

        order.isCancelledBecauseOf("PAYMENT_FAILED");
        order.hasPayment("VOIDED");
        order.hasReservation("RELEASED");
        assertThat(shop.stockOf(sku)).isEqualTo(before);
        order.customerGotMailsAbout("confirmed", "cancelled");
        order.sees("CustomerNotified(ORDER_CANCELLED)");
        assertThat(order.deliveries())
                .as("the longest chain of causes, which max-causation-depth in reliable-messaging.yml names")
                .extracting(SeenEvent::causationDepth)
                .containsOnly(0, 1, 2, 3, 4, 5);
        order.toldTheStory(
                then(
                        happened("OrderPlaced"),
                        inParallel(happened("StockReserved"), happened("PaymentAuthorized")),
                        happened("OrderConfirmed"),
                        inParallel(
                                then(
                                        happened("PaymentCaptureFailed"),
                                        happened("OrderCancelled"),
                                        inParallel(
                                                happened("StockReleased"),
                                                happened("PaymentVoided"),
                                                happened("CustomerNotified(ORDER_CANCELLED)"))),
                                happened("CustomerNotified(ORDER_CONFIRMED)"))),
                "capture-fails",
                "Capture fails",
                "The saga fails after it had been confirmed: the order is cancelled, the stock released, the"
                        + " authorization given back, and the customer told.");
    }
}
