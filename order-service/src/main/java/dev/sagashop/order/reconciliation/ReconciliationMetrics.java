package dev.sagashop.order.reconciliation;

import dev.sagashop.messaging.sql.DatabaseClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the last finished reconciliation came to, read from the database, so that every instance tells the same. */
@Configuration(proxyBeanMethods = false)
class ReconciliationMetrics {

    @Bean
    MeterBinder reconciliationGauges(Reconciliations reconciliations, DatabaseClock clock) {
        return registry -> {
            Gauge.builder(
                            "sagashop.reconciliation.breaches",
                            () -> last(reconciliations, r -> r.tally().allBreaches()))
                    .description("breaches that the last reconciliation found")
                    .register(registry);
            Gauge.builder(
                            "sagashop.reconciliation.orders",
                            () -> last(reconciliations, r -> r.tally().checked()))
                    .description("orders that the last reconciliation judged")
                    .register(registry);
            Gauge.builder("sagashop.reconciliation.age", () -> last(reconciliations, r -> age(r, clock)))
                    .description("time since the last reconciliation finished")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }

    /** No number at all until one has finished. */
    private static double last(Reconciliations reconciliations, ToDoubleFunction<Reconciliation> value) {
        return reconciliations.lastFinished().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private static double age(Reconciliation finished, DatabaseClock clock) {
        return Duration.between(Objects.requireNonNull(finished.endedAt()), clock.instant())
                .toSeconds();
    }
}
