package dev.sagashop.localstack.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @Test
    void theJsonSaysAllThatWasMeasured() {
        Report report = SampleReport.withCeiling();

        assertThat(Reports.read(Reports.json(report))).isEqualTo(report);
    }

    @Test
    void thereNeedBeNoCeiling() {
        Report report = new Report(SampleReport.result("2 cores"), null);

        assertThat(Reports.read(Reports.json(report))).isEqualTo(report);
        assertThat(report.ceilingLines()).isEmpty();
    }

    @Test
    void everyThroughputIsToldAsAShareOfTheCeiling() {
        assertThat(SampleReport.withCeiling().ceilingLines())
                .contains("  1,000.0 confirmed/s are 32 % of the ceiling")
                .hasSize(7);
    }

    @Test
    void thePageHasAllThatItNeedsInside() throws IOException {
        String html = Reports.html(SampleReport.withCeiling());

        assertThat(html)
                .contains("Chart.js v", "\"togetherOrdersPerSecond\":3150.0")
                .doesNotContain("{{", " src=", "<link rel=\"stylesheet\"", "@import");
    }

    @Test
    void whatIsMeasuredCannotBecomePartOfThePage() throws IOException {
        String html = Reports.html(new Report(SampleReport.result("</script><script>alert(1)</script>"), null));

        assertThat(html).doesNotContain("<script>alert").contains("\\u003c/script>\\u003cscript>alert(1)");
    }

    @Test
    void writesThreeFiles(@TempDir Path directory) throws IOException {
        Path reports = directory.resolve("new/one");

        Reports.write(SampleReport.withCeiling(), List.of("1,000 orders/s"), reports);

        assertThat(reports.resolve("report.txt")).hasContent("1,000 orders/s");
        assertThat(reports.resolve("report.html")).isNotEmptyFile();
        assertThat(Reports.read(Files.readString(reports.resolve("report.json"))))
                .isEqualTo(SampleReport.withCeiling());
    }
}
