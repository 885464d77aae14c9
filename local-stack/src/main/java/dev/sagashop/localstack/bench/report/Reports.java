package dev.sagashop.localstack.bench.report;

import dev.sagashop.localstack.bench.result.BenchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code report.html}, {@code report.json} and {@code report.txt} into a directory. */
public final class Reports {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper READABLE_JSON =
            JSON.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Reports() {}

    /** Writes what was measured without a ceiling and without words. */
    public static void write(BenchResult result, Path directory) throws IOException {
        write(new Report(result, null), List.of(), directory);
    }

    /**
     * Writes all three, over earlier ones.
     *
     * @param text what the terminal was told
     * @param directory made if it is not there
     */
    public static void write(Report report, List<String> text, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.json"), json(report) + "\n");
        Files.writeString(directory.resolve("report.html"), html(report));
        Files.write(directory.resolve("report.txt"), text);
    }

    static String json(Report report) {
        return READABLE_JSON.writeValueAsString(report);
    }

    static Report read(String json) {
        return JSON.readValue(json, Report.class);
    }

    static String html(Report report) throws IOException {
        return new Page(JSON.writeValueAsString(report)).html();
    }
}
