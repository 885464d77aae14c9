package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.util.List;
import java.util.function.Function;

/** Makes an order of a wish, at the prices of now. */
final class OrderForm {

    private static final ShippingAddress ADDRESS = new ShippingAddress("Ada", "Street 1", "Berlin", "10115", "DE");

    private OrderForm() {}

    static OrderPlaced priced(Wish wish, Function<String, Listed> products) {
        List<OrderLine> lines = wish.lines().stream()
                .map(line -> products.apply(line.sku()).line(line.quantity()))
                .toList();
        Money total = lines.stream().map(OrderLine::cost).reduce(Money::plus).orElseThrow();
        return new OrderPlaced(wish.orderId(), wish.customerId(), lines, total, wish.card(), ADDRESS);
    }
}
