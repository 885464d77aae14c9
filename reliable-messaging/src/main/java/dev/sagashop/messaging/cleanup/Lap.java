package dev.sagashop.messaging.cleanup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way through all pages of a history, as far as it has come.
 *
 * @param nextPage the page where it goes on; 0 if it has not begun
 * @param pageCount how many pages there are
 * @param startedAt when it began; null if it has not
 * @param oldest the earliest time among the rows that it has let stay; null as long as there is none
 */
record Lap(
        long nextPage,
        long pageCount,
        @Nullable Instant startedAt,
        @Nullable Instant oldest) {

    /** A lap that is about to begin knows nothing of the one before. */
    Lap begun(Instant now) {
        return nextPage > 0 ? this : new Lap(0, pageCount, now, null);
    }

    Lap after(int pages, @Nullable Instant oldestThere) {
        return new Lap(nextPage + pages, pageCount, startedAt, earlier(oldest, oldestThere));
    }

    boolean isFinished() {
        return nextPage >= pageCount;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
