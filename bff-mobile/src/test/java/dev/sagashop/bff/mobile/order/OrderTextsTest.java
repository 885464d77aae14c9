package dev.sagashop.bff.mobile.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.edge.service.Order.Line;
import dev.sagashop.bff.edge.service.Order.Status;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTextsTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED,Placed,We are checking stock and payment,true",
        "CONFIRMED,Confirmed,Getting ready to ship,true",
        "SHIPPED,Shipped,On its way,false",
        "CANCELLED,Cancelled,Cancelled,false"
    })
    void saysHowFarAnOrderHasCome(Status status, String state, String headline, boolean canCancel) {
        OrderCard card = OrderCard.of(order(status, null, "PENDING"));

        assertThat(card.state()).isEqualTo(state);
        assertThat(card.headline()).isEqualTo(headline);
        assertThat(card.canCancel()).isEqualTo(canCancel);
    }

    @ParameterizedTest
    @EnumSource(CancellationReason.class)
    void saysWhyAnOrderWasCancelled(CancellationReason reason) {
        assertThat(OrderTexts.headline(order(Status.CANCELLED, reason, "PENDING")))
                .isNotEqualTo("Cancelled")
                .isNotBlank();
    }

    @Test
    void saysThatTheMoneyComesBack() {
        assertThat(OrderTexts.headline(order(Status.CANCELLED, CancellationReason.CUSTOMER_REQUEST, "REFUNDED")))
                .isEqualTo("Cancelled as you asked. Your money is refunded");
    }

    @Test
    void countsTheOtherProducts() {
        Line coffee = line("Ethiopia Yirgacheffe", 2);
        Line filter = line("Paper filters", 1);

        assertThat(OrderTexts.items(order(List.of(coffee)), 46)).isEqualTo("2 × Ethiopia Yirgacheffe");
        assertThat(OrderTexts.items(order(List.of(coffee, filter, filter)), 46))
                .isEqualTo("2 × Ethiopia Yirgacheffe and 2 more");
    }

    @Test
    void cutsANameAndNotHowManyThereAre() {
        Line coffee = line("Ethiopia Yirgacheffe, 250 g, whole beans", 12);

        assertThat(OrderTexts.items(order(List.of(coffee, coffee)), 46))
                .isEqualTo("12 × Ethiopia Yirgacheffe, 250… and 1 more");
    }

    private static Order order(List<Line> lines) {
        return order(Status.PLACED, null, "PENDING", lines);
    }

    private static Order order(Status status, CancellationReason reason, String paymentStatus) {
        return order(status, reason, paymentStatus, List.of(line("Ethiopia Yirgacheffe", 2)));
    }

    private static Order order(Status status, CancellationReason reason, String paymentStatus, List<Line> lines) {
        return new Order(
                new UUID(0, 1),
                status,
                reason,
                "PENDING",
                paymentStatus,
                lines,
                Money.euros(2580),
                "pm_card_visa",
                new ShippingAddress("Alice Example", "Hauptstr. 1", "Berlin", "10115", "DE"),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Line line(String name, int quantity) {
        return new Line("COF-ETH-250", name, quantity, Money.euros(1290));
    }
}
