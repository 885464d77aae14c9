package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.service.ServiceFailedException.Failure;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Keeps a service's trouble from becoming the BFF's. Tells a refusal, which is an answer, from a failure, which opens
 * the breaker.
 *
 * @param service its name, of the breaker, the bulkhead and the retry too
 * @param retryAfter what a client is told to wait when the service fails
 */
record ServiceGuard(String service, CircuitBreaker breaker, Bulkhead bulkhead, Retry retry, Duration retryAfter) {

    /** Reads alone are retried: a write that got no answer may have been done. */
    <T extends @Nullable Object> T call(@Nullable HttpMethod method, Supplier<T> exchange) {
        Supplier<T> guarded = CircuitBreaker.decorateSupplier(
                breaker, Bulkhead.decorateSupplier(bulkhead, () -> translated(exchange)));
        try {
            return HttpMethod.GET.equals(method)
                    ? Retry.decorateSupplier(retry, guarded).get()
                    : guarded.get();
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw new ServiceFailedException(service, Failure.UNREACHABLE, retryAfter, e);
        }
    }

    private <T extends @Nullable Object> T translated(Supplier<T> exchange) {
        try {
            return exchange.get();
        } catch (HttpClientErrorException e) {
            throw new ServiceRefusedException(e.getStatusCode(), Failures.problemOf(e), Failures.retryAfterOf(e));
        } catch (RestClientException e) {
            throw new ServiceFailedException(service, Failures.failureOf(e), retryAfter, e);
        }
    }
}
