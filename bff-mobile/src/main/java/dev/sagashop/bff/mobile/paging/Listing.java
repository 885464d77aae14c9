package dev.sagashop.bff.mobile.paging;

import dev.sagashop.bff.edge.service.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One screenful after another.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public static <S, T> Listing<T> of(Page<S> page, Function<S, T> view) {
        return new Listing<>(page.items().stream().map(view).toList(), page.nextCursor());
    }
}
