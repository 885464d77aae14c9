package dev.sagashop.saga.dsl;

import static dev.sagashop.saga.dsl.Story.happened;
import static dev.sagashop.saga.dsl.Story.inParallel;
import static dev.sagashop.saga.dsl.Story.then;

/** Stories that more than one path tells. */
public final class Stories {

    private Stories() {}

    /** All went well; the mails come when they come. */
    public static Story confirmedAndShipped() {
        return then(
                happened("OrderPlaced"),
                inParallel(happened("StockReserved"), happened("PaymentAuthorized")),
                happened("OrderConfirmed"),
                inParallel(
                        then(
                                happened("PaymentCaptured"),
                                happened("OrderShipped"),
                                inParallel(happened("StockCommitted"), happened("CustomerNotified(ORDER_SHIPPED)"))),
                        happened("CustomerNotified(ORDER_CONFIRMED)")));
    }
}
