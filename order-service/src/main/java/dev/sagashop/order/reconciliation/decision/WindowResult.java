package dev.sagashop.order.reconciliation.decision;

import java.util.List;

/**
 * What came of a window.
 *
 * @param tally what there was, and what did not hold how often
 * @param breaches each of those
 */
public record WindowResult(Tally tally, List<Breach> breaches) {

    public WindowResult {
        breaches = List.copyOf(breaches);
    }
}
