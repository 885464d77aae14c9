package dev.sagashop.messaging.cleanup;

import java.time.Duration;

/**
 * Rows that tell of the past, and are removed when that is long enough ago. A service says so by a bean of this type.
 *
 * @param table where they are; it also names the history
 * @param time the column that is never later than the moment from which a row's retention counts
 * @param remove the statement that removes what is from before {@code :before}, of what is {@link #ON_PAGES}
 * @param retention how long rows stay, at least
 * @param recognises whether the rows tell a redelivery from a first delivery, so that they must outlive their records
 */
public record History(String table, String time, String remove, Duration retention, Recognises recognises) {

    /** The condition for the pages that one transaction looks through: a range scan by place, without any index. */
    public static final String ON_PAGES = "ctid >= :first::tid and ctid < :end::tid";

    /** What a history is for. */
    public enum Recognises {
        /** Records that Kafka may deliver again, for as long as it keeps them. */
        REDELIVERIES,
        NOTHING
    }

    /** @throws IllegalArgumentException if the retention is less than an hour, such as one without its unit */
    public History {
        if (retention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "The retention of " + table + " must be an hour or more, as in 30d: " + retention);
        }
    }
}
