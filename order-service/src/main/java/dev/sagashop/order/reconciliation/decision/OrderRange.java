package dev.sagashop.order.reconciliation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The order ids of a window.
 *
 * @param number which window, from 1 on
 * @param first the first id
 * @param last the last id, itself included
 */
public record OrderRange(int number, UUID first, UUID last) {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /**
     * Ranges that cover every id that there can be, without a gap and without an overlap: a payment may be of an order that
     * never was.
     *
     * @param lastIds the last id of each range but the last one, ascending as PostgreSQL sorts them
     */
    public static List<OrderRange> covering(List<UUID> lastIds) {
        List<OrderRange> ranges = new ArrayList<>(lastIds.size() + 1);
        UUID first = LOWEST;
        for (UUID last : lastIds) {
            ranges.add(new OrderRange(ranges.size() + 1, first, last));
            first = successor(last);
        }
        ranges.add(new OrderRange(ranges.size() + 1, first, HIGHEST));
        return ranges;
    }

    private static UUID successor(UUID id) {
        long low = id.getLeastSignificantBits() + 1;
        return new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }
}
