package dev.sagashop.localstack.bench.report;

import dev.sagashop.localstack.bench.ceiling.Ceiling;
import dev.sagashop.localstack.bench.result.BenchResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark with what it is measured against.
 *
 * @param result of the shop
 * @param ceiling of the same machine in the same run; null if it was not measured
 */
public record Report(BenchResult result, @Nullable Ceiling ceiling) {

    /** The ceiling, and each rate's throughput as a share of it; nothing if there is none. */
    public List<String> ceilingLines() {
        List<String> lines = new ArrayList<>();
        if (ceiling != null) {
            lines.add("ceiling of this machine, orders/s: %,.0f (bare JDBC alone %,.0f, bare Kafka alone %,.0f)"
                    .formatted(
                            ceiling.togetherOrdersPerSecond(),
                            ceiling.jdbcOrdersPerSecond(),
                            ceiling.kafkaOrdersPerSecond()));
            lines.add("  " + ceiling.method());
            result.steps().stream()
                    .map(step -> step.flow().confirmedPerSecond())
                    .forEach(rate -> lines.add("  %,.1f confirmed/s are %s".formatted(rate, ceiling.shareText(rate))));
        }
        return lines;
    }
}
