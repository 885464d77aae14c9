package dev.sagashop.localstack.bench;

import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import java.util.ArrayList;
import java.util.List;

/** Whether a shop could go on like that. */
final class Sustained {

    private static final double ENOUGH = 0.99;

    /** A backlog goes up and down with every pause; within a window it may end higher by so much. */
    private static final double BACKLOG_SHARE = 0.01;

    private static final double BACKLOG_SECONDS = 0.25;

    private Sustained() {}

    /**
     * Why it could not: a line each; none if it could.
     *
     * @param orders that were due within the window
     * @param warmUp those that were due before
     */
    static List<String> shortfalls(int rate, Counts orders, Counts warmUp, Flow flow) {
        List<String> shortfalls = new ArrayList<>();
        if (orders.accepted() < ENOUGH * orders.due()) {
            shortfalls.add("%,d of %,d orders were accepted".formatted(orders.accepted(), orders.due()));
        }
        if (orders.shed() > 0) {
            shortfalls.add("%,d were turned away".formatted(orders.shed()));
        }
        if (orders.failed() > 0) {
            shortfalls.add("%,d failed".formatted(orders.failed()));
        }
        if (orders.notSent() > 0) {
            shortfalls.add("%,d could not be sent, so many were under way".formatted(orders.notSent()));
        }
        Counts all = orders.plus(warmUp);
        if (all.missing() > 0) {
            shortfalls.add("%,d have no outcome".formatted(all.missing()));
        }
        if (orders.cancelled() > 0) {
            shortfalls.add("%,d were cancelled".formatted(orders.cancelled()));
        }
        long growth = flow.backlogAfter() - flow.backlogBefore();
        if (growth > Math.max(BACKLOG_SHARE * orders.due(), BACKLOG_SECONDS * rate)) {
            shortfalls.add("%,d more were waiting at the end".formatted(growth));
        }
        return shortfalls;
    }
}
