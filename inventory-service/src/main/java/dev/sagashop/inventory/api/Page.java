package dev.sagashop.inventory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items, and where the next ones begin.
 *
 * @param items at most as many as were asked for
 * @param nextCursor what to ask for next; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page of up to {@code limit} of the items found.
     *
     * @param found one more than the limit if there are more
     * @param sortKey what the items are sorted by
     */
    static <T> Page<T> of(List<T> found, int limit, Function<T, String> sortKey) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Cursor.after(sortKey.apply(items.getLast())));
    }
}
