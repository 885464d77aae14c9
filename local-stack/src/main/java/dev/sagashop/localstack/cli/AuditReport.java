package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.bench.result.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An audit's report, on the terminal. */
final class AuditReport {
    private final Console console;
    private final JsonNode report;

    AuditReport(Console console, JsonNode report) {
        this.console = console;
        this.report = report;
    }

    void print() {
        JsonNode totals = report.path("totals");
        line("orders", totals.path("orders"), "orders");
        line("payments", totals.path("payments"), "payments");
        line("reservations", totals.path("reservations"), "reservations");
        if (report.path("status").asString().equals("FAILED")) {
            console.error("The audit failed: " + report.path("failure").asString());
            return;
        }
        report.path("invariants").forEach(this::printInvariant);
        console.line(verdict());
    }

    /** The same in short. */
    Verdict asVerdict() {
        if (report.path("status").asString().equals("FAILED")) {
            return new Verdict(false, "failed: " + report.path("failure").asString(), List.of());
        }
        List<String> breaches = new ArrayList<>();
        for (JsonNode invariant : report.path("invariants")) {
            long count = invariant.path("breaches").asLong();
            if (count > 0) {
                breaches.add(invariant.path("invariant").asString() + ": " + breaches(count));
            }
        }
        boolean holds = report.path("holds").asBoolean(false);
        String summary = holds ? "every invariant holds: " : breaches(allBreaches()) + ": ";
        return new Verdict(holds, summary + scope() + ".", breaches);
    }

    private void line(String name, JsonNode totals, String count) {
        List<String> parts = new ArrayList<>();
        for (JsonNode total : totals) {
            parts.add("%,d %s (%s)"
                    .formatted(total.path(count).asLong(), total.path("status").asString(), sum(total)));
        }
        console.line("  %-13s %s".formatted(name, parts.isEmpty() ? "none" : String.join(", ", parts)));
    }

    private static String sum(JsonNode total) {
        JsonNode amount = total.path("amount");
        return amount.isMissingNode()
                ? "%,d pieces".formatted(total.path("pieces").asLong())
                : "%,.2f %s"
                        .formatted(
                                BigDecimal.valueOf(amount.path("minorUnits").asLong(), 2),
                                amount.path("currency").asString());
    }

    private void printInvariant(JsonNode invariant) {
        String text = invariant.path("invariant").asString();
        long count = invariant.path("breaches").asLong();
        if (count == 0) {
            console.line(console.green("✔") + " " + text);
            return;
        }
        console.line(console.red("✘") + " " + text + ": " + breaches(count));
        long named = 0;
        for (JsonNode breach : report.path("breaches")) {
            if (breach.path("invariant").asString().equals(text)) {
                console.line("    " + where(breach) + breach.path("detail").asString());
                named++;
            }
        }
        if (named < count) {
            console.line("    and " + (count - named) + " more");
        }
    }

    private static String where(JsonNode breach) {
        return breach.has("orderId") ? "order " + breach.path("orderId").asString() + ": " : "";
    }

    private String verdict() {
        return report.path("holds").asBoolean(false)
                ? console.green("✔") + " Every invariant holds: " + scope() + "."
                : console.red("✘") + " " + breaches(allBreaches()) + ": " + scope() + ".";
    }

    private String scope() {
        return "%,d orders in %,d window%s, %,d more under way, in %s"
                .formatted(
                        report.path("orders").asLong(),
                        report.path("windows").asLong(),
                        report.path("windows").asLong() == 1 ? "" : "s",
                        report.path("unsettled").asLong(),
                        Console.seconds(took()));
    }

    private long allBreaches() {
        long sum = 0;
        for (JsonNode invariant : report.path("invariants")) {
            sum += invariant.path("breaches").asLong();
        }
        return sum;
    }

    private Duration took() {
        return Duration.between(
                Instant.parse(report.path("requestedAt").asString()),
                Instant.parse(report.path("endedAt").asString()));
    }

    private static String breaches(long count) {
        return count == 1 ? "1 breach" : "%,d breaches".formatted(count);
    }
}
