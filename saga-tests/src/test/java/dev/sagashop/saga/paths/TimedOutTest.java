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

/** The gateway does not answer in time. */
class TimedOutTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final String sku = shop.untouchedSku();

    @Test
    void theOrderIsCancelledAndTheLateAuthorizationVoided() {
        Stock before = shop.stockOf(sku);

        PlacedOrder order = customer.places(1, sku, "pm_card_slow");

        order.isCancelledBecauseOf("TIMED_OUT");
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
                "timed-out",
                "Timed out",
                "Nobody waits for ever: a scheduled function cancels what has no outcome within its bound. The answer"
                        + " that comes late all the same is compensated.");
    }
}
