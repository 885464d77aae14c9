package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is removed of an order is its story; what it came to stays, in all services. */
class CleanUpTest {

    private static final List<String> SERVICES =
            List.of("order-service", "payment-service", "inventory-service", "notification-service");

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void theBooksBalanceWithoutTheHistoryOfAnOrder() {
        PlacedOrder order =
                customer.places(1, Shop.COFFEE, "pm_card_chargeDeclined").becomes("CANCELLED");
        customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");
        shop.invariantsHold();
        letAHundredDaysPass(order);

        SERVICES.forEach(shop::cleanUp);

        assertThat(order.timeline()).isEmpty();
        assertThat(order.mailsOnRecord()).isZero();
        order.becomes("CANCELLED").hasPayment("DECLINED").hasReservation("RELEASED");
        assertThat(Report.of(shop).breaches()).isEmpty();
        shop.invariantsHold();
    }

    private void letAHundredDaysPass(PlacedOrder order) {
        String events = order.deliveries().stream()
                .map(SeenEvent::id)
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(","));
        SERVICES.forEach(service -> shop.execute(service, past("processed_event", "processed_at", "event_id", events)));
        String id = "'" + order.id() + "'";
        shop.execute("order-service", past("timeline_entry", "occurred_at", "order_id", id));
        shop.execute("order-service", past("customer_order", "updated_at", "order_id", id));
        shop.execute("notification-service", past("mail", "updated_at", "order_id", id));
    }

    private static String past(String table, String time, String key, String keys) {
        return "update %1$s set %2$s = %2$s - interval '100 days' where %3$s in (%4$s)"
                .formatted(table, time, key, keys);
    }
}
