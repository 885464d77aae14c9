package dev.sagashop.payment.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once that the gateway is not asked for a while, in place of a line for each payment that waits. */
@Component
class BreakerLog {

    private static final Logger log = LoggerFactory.getLogger(BreakerLog.class);

    BreakerLog(CircuitBreakerRegistry breakers) {
        breakers.circuitBreaker(ResilientGateway.NAME)
                .getEventPublisher()
                .onStateTransition(event ->
                        log.warn("Circuit breaker {}: {}", event.getCircuitBreakerName(), event.getStateTransition()));
    }
}
