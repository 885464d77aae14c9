package dev.sagashop.inventory;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.events.data.SkuQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An order, as its events tell of it. */
public record TestOrder(UUID id, List<SkuQuantity> lines) {

    private static final ShippingAddress ADDRESS =
            new ShippingAddress("Ada Lovelace", "Hauptstrasse 1", "Berlin", "10115", "DE");

    public static TestOrder of(String sku, int quantity) {
        return new TestOrder(UUID.randomUUID(), List.of(new SkuQuantity(sku, quantity)));
    }

    public TestOrder and(String sku, int quantity) {
        List<SkuQuantity> more = new ArrayList<>(lines);
        more.add(new SkuQuantity(sku, quantity));
        return new TestOrder(id, more);
    }

    public OrderPlaced placed() {
        return new OrderPlaced(id, "ada", orderLines(), total(), "pm_card_visa", ADDRESS);
    }

    public OrderCancelled cancelled() {
        return new OrderCancelled(id, "ada", CancellationReason.CUSTOMER_REQUEST, orderLines(), total());
    }

    public OrderShipped shipped() {
        return new OrderShipped(id, "ada", orderLines(), total(), ADDRESS);
    }

    private List<OrderLine> orderLines() {
        return lines.stream()
                .map(line -> new OrderLine(line.sku(), "A product", line.quantity(), Money.euros(1290)))
                .toList();
    }

    private Money total() {
        return orderLines().stream().map(OrderLine::cost).reduce(Money.euros(0), Money::plus);
    }
}
