package dev.sagashop.order.placement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes a closed door visible. The service is up all the same: to refuse what cannot be done in time is its work. It is
 * down while the orders cannot be counted, as the database is away.
 */
@Configuration(proxyBeanMethods = false)
class AdmissionHealth {

    @Bean
    HealthIndicator admissionHealthIndicator(Admission admission) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                Admission.Door door = admission.door();
                builder.up()
                        .withDetail("door", door.isOpen() ? "open" : "closed")
                        .withDetail("underWay", door.underWay())
                        .withDetail("bound", door.bound())
                        .withDetail("carriedThroughPerSecond", Math.round(door.carriedThroughPerSecond()));
            }
        };
    }

    @Bean
    MeterBinder admissionGauges(Admission admission) {
        return registry -> {
            Gauge.builder("sagashop.admission.open", admission, it -> it.door().isOpen() ? 1 : 0)
                    .description("1 while new orders are accepted, 0 while they are refused with 429")
                    .register(registry);
            Gauge.builder(
                            "sagashop.admission.under.way",
                            admission,
                            it -> it.door().underWay())
                    .description("orders that wait for their outcome or their payment")
                    .register(registry);
            Gauge.builder("sagashop.admission.bound", admission, it -> it.door().bound())
                    .description("how many of them there may be now")
                    .register(registry);
        };
    }
}
