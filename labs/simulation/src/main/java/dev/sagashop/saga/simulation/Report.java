package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.story.Tally;
import java.util.Locale;
import java.util.Map;

/** What came up in a campaign, for people. */
final class Report {

    private static final int WIDTH = 38;

    private Report() {}

    static String of(Campaign campaign, double seconds) {
        Tally tally = campaign.tally();
        String headline = String.format(
                Locale.ROOT,
                "%,d sagas in %,d runs: %,d steps (%.0f a saga) in %.1f s, %,.0f sagas/s.%n",
                tally.orders(),
                campaign.runs(),
                tally.steps(),
                1.0 * tally.steps() / Math.max(1, tally.orders()),
                seconds,
                tally.orders() / seconds);
        return headline
                + section("How sagas ended", tally.outcomes())
                + section("What struck", tally.faults())
                + section("What was decided", tally.decisions());
    }

    private static String section(String title, Map<String, Long> counts) {
        StringBuilder section = new StringBuilder(title).append(":\n");
        counts.forEach(
                (name, count) -> section.append(String.format(Locale.ROOT, "  %-" + WIDTH + "s%,12d%n", name, count)));
        return section.toString();
    }
}
