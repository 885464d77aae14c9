package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a list.
 *
 * @param items in the list's order
 * @param nextCursor where the next page begins; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page of what was found.
     *
     * @param found the page and, if there is a next one, at least one entry of it
     * @param cursor the place after an entry
     */
    static <S, T> Page<T> of(List<S> found, PageLimit limit, Function<S, T> view, Function<S, String> cursor) {
        List<S> page = found.stream().limit(limit.value()).toList();
        String next = found.size() > page.size() ? cursor.apply(page.getLast()) : null;
        return new Page<>(page.stream().map(view).toList(), next);
    }
}
