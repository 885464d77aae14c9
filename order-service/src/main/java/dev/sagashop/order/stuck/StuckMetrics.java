package dev.sagashop.order.stuck;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many sagas are stuck, counted in the database when somebody looks. */
@Configuration(proxyBeanMethods = false)
class StuckMetrics {

    @Bean
    MeterBinder stuckGauge(StuckSagas sagas) {
        return registry -> Gauge.builder("sagashop.sagas.stuck", sagas, StuckSagas::count)
                .description("sagas that have waited for longer than expected")
                .register(registry);
    }
}
