package dev.sagashop.saga.resilience;

import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.Map;

/**
 * A BFF's circuit breaker for one service, as its metrics show it.
 *
 * @param bff whose it is
 * @param service for which
 */
record Breaker(Shop shop, String bff, String service) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** It changes with the calls that are made, so the work makes some. */
    void becomes(String state, Runnable work) {
        await().atMost(PATIENCE).until(() -> {
            work.run();
            return is(state);
        });
    }

    private boolean is(String state) {
        String metric = "/actuator/metrics/resilience4j.circuitbreaker.state?tag=name:%s&tag=state:%s";
        Http.Answer answer =
                Http.get(shop.url(bff) + metric.formatted(service.replace("-service", ""), state), Map.of());
        return answer.body().required("measurements").get(0).required("value").asDouble() == 1;
    }
}
