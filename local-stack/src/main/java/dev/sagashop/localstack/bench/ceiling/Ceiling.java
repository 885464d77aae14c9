package dev.sagashop.localstack.bench.ceiling;

import dev.sagashop.localstack.bench.ceiling.kafka.KafkaLoop;
import dev.sagashop.localstack.bench.ceiling.sql.SqlLoop;
import dev.sagashop.localstack.invariants.Databases;
import java.util.function.Consumer;

/**
 * What this machine can do, in orders per second, with the shop's own PostgreSQL and Kafka.
 *
 * @param jdbcOrdersPerSecond the SQL of an order in all four databases, from a bare JDBC loop
 * @param kafkaOrdersPerSecond the messages of an order, from bare producers to bare consumers
 * @param togetherOrdersPerSecond both at once and at the same speed: the ceiling
 * @param settings how it was measured
 */
public record Ceiling(
        double jdbcOrdersPerSecond,
        double kafkaOrdersPerSecond,
        double togetherOrdersPerSecond,
        CeilingSettings settings) {

    /**
     * Measures on databases and topics of its own, which it drops again. Nothing else should use the machine meanwhile.
     *
     * @param databases the server, as its superuser
     * @param bootstrapServers the broker
     * @param progress told what is measured, and how it came out
     * @throws CeilingException if it cannot be measured
     */
    public static Ceiling measure(
            CeilingSettings settings, Databases databases, String bootstrapServers, Consumer<String> progress)
            throws InterruptedException {
        return new CeilingMeasurement(
                        settings,
                        () -> SqlLoop.on(databases, settings),
                        () -> KafkaLoop.on(bootstrapServers, settings),
                        progress)
                .measure();
    }

    /** What part of the ceiling that throughput is: 0.5 is half of it. */
    public double share(double ordersPerSecond) {
        return togetherOrdersPerSecond > 0 ? ordersPerSecond / togetherOrdersPerSecond : 0;
    }

    /** The same for people, such as {@code 52 % of the ceiling}. */
    public String shareText(double ordersPerSecond) {
        return "%.0f %% of the ceiling".formatted(share(ordersPerSecond) * 100);
    }

    /** How it was measured, in a sentence. */
    public String method() {
        return "the SQL and the messages of %s order, %d in a transaction, from %d threads; %d s each"
                .formatted(
                        settings.shipping() ? "a shipped" : "a confirmed",
                        settings.batch(),
                        settings.workers(),
                        settings.duration().toSeconds());
    }
}
