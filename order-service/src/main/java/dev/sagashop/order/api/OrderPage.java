package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.order.persistence.StoredOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a customer's orders.
 *
 * @param items newest first
 * @param nextCursor where the next page begins; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPage(List<OrderView> items, @Nullable String nextCursor) {

    /** @param found the page and, if there is a next one, at least one order of it */
    static OrderPage of(List<StoredOrder> found, PageLimit limit) {
        List<StoredOrder> page = found.stream().limit(limit.value()).toList();
        String next =
                found.size() > page.size() ? OrderCursor.after(page.getLast()).text() : null;
        return new OrderPage(page.stream().map(OrderView::of).toList(), next);
    }
}
