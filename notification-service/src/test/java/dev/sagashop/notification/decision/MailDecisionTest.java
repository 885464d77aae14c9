package dev.sagashop.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.decision.MailContent.Cancellation;
import dev.sagashop.notification.decision.MailContent.Confirmation;
import dev.sagashop.notification.decision.MailContent.Refund;
import dev.sagashop.notification.decision.MailContent.Shipping;
import dev.sagashop.notification.decision.MailWish.WantedMail;
import org.junit.jupiter.api.Test;

class MailDecisionTest {

    @Test
    void tellsOfAConfirmationWithLinesAndTotal() {
        var event = Orders.confirmed("ada");

        assertThat(MailDecision.onConfirmation(event))
                .isEqualTo(new WantedMail(event.orderId(), "ada", new Confirmation(Orders.LINES, Orders.TOTAL)));
    }

    @Test
    void tellsOfACancellationWithItsReason() {
        var event = Orders.cancelled("ada", CancellationReason.OUT_OF_STOCK);

        assertThat(MailDecision.onCancellation(event))
                .isEqualTo(new WantedMail(
                        event.orderId(),
                        "ada",
                        new Cancellation(CancellationReason.OUT_OF_STOCK, Orders.LINES, Orders.TOTAL)));
    }

    @Test
    void tellsOfShippingWithTheAddress() {
        var event = Orders.shipped("ada");

        assertThat(MailDecision.onShipping(event))
                .isEqualTo(new WantedMail(
                        event.orderId(), "ada", new Shipping(Orders.LINES, Orders.TOTAL, TestOrder.ADDRESS)));
    }

    @Test
    void tellsOfARefundWithItsAmount() {
        var event = Orders.refunded("ada");

        assertThat(MailDecision.onRefund(event))
                .isEqualTo(new WantedMail(event.orderId(), "ada", new Refund(Orders.TOTAL)));
    }

    @Test
    void everyKindOfContentKnowsItsKind() {
        assertThat(new Confirmation(Orders.LINES, Orders.TOTAL).kind()).isEqualTo(NotificationKind.ORDER_CONFIRMED);
        assertThat(new Cancellation(CancellationReason.TIMED_OUT, Orders.LINES, Orders.TOTAL).kind())
                .isEqualTo(NotificationKind.ORDER_CANCELLED);
        assertThat(new Shipping(Orders.LINES, Orders.TOTAL, TestOrder.ADDRESS).kind())
                .isEqualTo(NotificationKind.ORDER_SHIPPED);
        assertThat(new Refund(Orders.TOTAL).kind()).isEqualTo(NotificationKind.PAYMENT_REFUNDED);
    }
}
