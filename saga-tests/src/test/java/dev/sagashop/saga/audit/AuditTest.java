package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import org.junit.jupiter.api.Test;

/** Three services look at all orders, and what they know of them is held against each other. */
class AuditTest {

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void namesTheVeryOrderThatSomebodyHasBrokenByHand() {
        PlacedOrder shipped = customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("SHIPPED");
        customer.places(1, Shop.COFFEE, "pm_card_chargeDeclined").becomes("CANCELLED");
        customer.places(1, Shop.SOLD_OUT, "pm_card_visa").becomes("CANCELLED");
        customer.places(1, Shop.COFFEE, "pm_card_captureFails").becomes("CANCELLED");
        shop.invariantsHold();

        Report clean = Report.of(shop);
        assertThat(clean.breaches()).isEmpty();
        assertThat(clean.holds()).isTrue();
        assertThat(clean.orders()).isGreaterThanOrEqualTo(4);

        shop.alter("payment-service", setPayment(shipped, "VOIDED"));
        Report unpaid = Report.of(shop);
        shop.alter("payment-service", setPayment(shipped, "CAPTURED"));
        assertThat(unpaid.holds()).isFalse();
        assertThat(unpaid.breaches())
                .containsExactly("a SHIPPED order has one captured payment: " + shipped.id() + " payment VOIDED");

        shop.alter("inventory-service", setReservation(shipped, "RELEASED"));
        Report notLeft = Report.of(shop);
        shop.alter("inventory-service", setReservation(shipped, "COMMITTED"));
        assertThat(notLeft.breaches())
                .hasSize(2)
                .contains("a SHIPPED order has one committed reservation: " + shipped.id() + " reservation RELEASED")
                .anyMatch(breach -> breach.startsWith("the books of every product balance: - committed = sum of shipped"
                        + " reservations: " + Shop.COFFEE));

        assertThat(Report.of(shop).holds()).isTrue();
    }

    private static String setPayment(PlacedOrder order, String status) {
        return "update payment set status = '%s' where order_id = '%s'".formatted(status, order.id());
    }

    private static String setReservation(PlacedOrder order, String status) {
        return "update reservation set status = '%s' where order_id = '%s'".formatted(status, order.id());
    }
}
