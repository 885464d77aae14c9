package dev.sagashop.localstack.bench.startup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the lab found.
 *
 * @param begun when
 * @param processors of this machine, for this process
 * @param java that ran all of it
 * @param subjects in the order in which they were started
 */
public record StartupReport(Instant begun, int processors, String java, List<Subject> subjects) {
    private static final String ROW = "%-21s %-10s %9s %12s %8s %9s %9s";
    private static final String SIZES_ROW = "%-21s %10s %10s %10s %10s";

    /** For a person. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Medians; %d processors, Java %s".formatted(processors, java));
        lines.add("");
        lines.add(ROW.formatted("", "from", "healthy", "first work", "CPU", "resident", "shared"));
        subjects.forEach(subject -> lines.add(row(subject)));
        lines.add("");
        lines.add(
                "  first work: an event that was waiting is handled (order, payment, inventory, notification service),");
        lines.add("  a request is answered (BFFs), an order is confirmed (whole shop, broker and database included);");
        lines.add(
                "  CPU until healthy; memory a moment later, with pages that processes share counted by shares or not.");
        lines.add("");
        lines.add(SIZES_ROW.formatted("on disk", "own jar", "libraries", "AOT cache", "image"));
        subjects.stream()
                .filter(subject -> subject.variant() == Variant.CACHED)
                .forEach(subject -> addSizes(subject, lines));
        return lines;
    }

    private static String row(Subject subject) {
        Start start = subject.median();
        return ROW.formatted(
                        subject.name(),
                        subject.variant().title(),
                        figure(start.healthySeconds(), "%.1f s"),
                        figure(start.firstEventSeconds(), "%.1f s"),
                        figure(start.cpuSeconds(), "%.1f s"),
                        figure(start.residentMegabytes(), "%.0f MB"),
                        figure(start.proportionalMegabytes(), "%.0f MB"))
                .stripTrailing();
    }

    private static void addSizes(Subject subject, List<String> lines) {
        Sizes sizes = subject.sizes();
        if (sizes != null) {
            lines.add(SIZES_ROW.formatted(
                    subject.name(),
                    figure(sizes.ownJar(), "%.1f MB"),
                    figure(sizes.libraries(), "%.0f MB"),
                    figure(sizes.aotCache(), "%.0f MB"),
                    figure(sizes.image(), "%.0f MB")));
        }
    }

    private static String figure(double value, String format) {
        return value == 0 ? "-" : String.format(Locale.ROOT, format, value);
    }
}
