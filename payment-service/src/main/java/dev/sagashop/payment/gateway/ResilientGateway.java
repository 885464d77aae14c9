package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.GatewayAnswer;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import io.github.resilience4j.timelimiter.annotation.TimeLimiter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway with a time limit, tries again what failed, and stops asking for a while when most calls fail.
 * Whatever is left without an answer stays pending: no failure is ever taken for a refusal.
 */
@Component
public class ResilientGateway {

    static final String NAME = "payment-gateway";

    /** Unbounded, but each worker waits for its call: a time limit that ran out leaves at most that call behind. */
    private final Executor calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("gateway-call-", 0).factory());

    private final PaymentGateway gateway;

    ResilientGateway(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    /** From the outside in: tries, each seen by the breaker, each with its time limit. */
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @TimeLimiter(name = NAME)
    public CompletableFuture<GatewayAnswer> ask(GatewayCall call) {
        return CompletableFuture.supplyAsync(() -> call.askOf(gateway), calls);
    }
}
