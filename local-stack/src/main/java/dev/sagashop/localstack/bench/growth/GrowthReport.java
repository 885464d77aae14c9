package dev.sagashop.localstack.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The measurements as a table for people, and as JSON and CSV for tools and plots. */
public final class GrowthReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String CSV_HEAD = "orders,instances,rate,accepted_p50_ms,accepted_p99_ms,confirmed_p50_ms,"
            + "confirmed_p99_ms,cpu_ms_per_order,transactions_per_order,accepted";

    private final GrowthResult result;

    public GrowthReport(GrowthResult result) {
        this.result = result;
    }

    /** The table, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        GrowthPlan plan = result.plan();
        lines.add("");
        lines.add("%d orders/s, %d s each; milliseconds; CPU of the six services and PostgreSQL, for each order"
                .formatted(plan.rate(), plan.duration().toSeconds()));
        lines.add("%10s %10s %9s %9s %9s %9s %9s %10s"
                .formatted("orders", "instances", "acc. p50", "acc. p99", "conf. p50", "conf. p99", "CPU", "accepted"));
        result.points().forEach(point -> lines.add(row(point)));
        result.points().stream()
                .filter(point -> !point.measured().isSustained())
                .forEach(point -> lines.add(caveat(point)));
        lines.add("Instances are of " + plan.service().label()
                + "; its HTTP requests all go to the first, which shares the events with the others.");
        result.breaches().forEach(breach -> lines.add("✘ " + breach));
        return lines;
    }

    private static String row(GrowthPoint point) {
        var measured = point.measured();
        return String.format(
                Locale.ROOT,
                "%,10d %10d %9.1f %9.1f %9.1f %9.1f %9.2f %9.2f%%",
                point.orders(),
                point.instances(),
                measured.accepted().p50(),
                measured.accepted().p99(),
                measured.confirmed().p50(),
                measured.confirmed().p99(),
                measured.perOrder().cpuMillis(),
                100.0
                        * measured.orders().accepted()
                        / Math.max(1, measured.orders().due()));
    }

    /** A rate that the shop could not sustain says nothing about growth. */
    private static String caveat(GrowthPoint point) {
        return "! %,d orders, %d instances: not sustained: %s"
                .formatted(
                        point.orders(),
                        point.instances(),
                        String.join("; ", point.measured().shortfalls()));
    }

    /** Writes growth.json, growth.csv and growth.txt, over earlier ones. @param directory made if it is not there */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("growth.json"), JSON.writeValueAsString(result) + "\n");
        Files.write(directory.resolve("growth.csv"), csv());
        Files.write(directory.resolve("growth.txt"), lines());
    }

    private List<String> csv() {
        return Stream.concat(Stream.of(CSV_HEAD), result.points().stream().map(this::csvRow))
                .toList();
    }

    private String csvRow(GrowthPoint point) {
        var measured = point.measured();
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.4f",
                point.orders(),
                point.instances(),
                result.plan().rate(),
                measured.accepted().p50(),
                measured.accepted().p99(),
                measured.confirmed().p50(),
                measured.confirmed().p99(),
                measured.perOrder().cpuMillis(),
                measured.perOrder().transactions(),
                (double) measured.orders().accepted()
                        / Math.max(1, measured.orders().due()));
    }
}
