package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.OrderLine;
import java.util.List;

/** A line of the order, ready to show. */
record LineView(String name, int quantity, String unitPrice, String cost) {

    static List<LineView> of(List<OrderLine> lines, MoneyFormat money) {
        return lines.stream()
                .map(line -> new LineView(
                        PlainText.oneLine(line.name()),
                        line.quantity(),
                        money.format(line.unitPrice()),
                        money.format(line.cost())))
                .toList();
    }
}
