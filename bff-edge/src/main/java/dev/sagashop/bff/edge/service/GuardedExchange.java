package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Every call of one service's HTTP interface, behind its guard. */
final class GuardedExchange extends HttpExchangeAdapterDecorator {

    private final ServiceGuard guard;

    GuardedExchange(HttpExchangeAdapter adapter, ServiceGuard guard) {
        super(adapter);
        this.guard = guard;
    }

    @Override
    public void exchange(HttpRequestValues request) {
        guard.call(request.getHttpMethod(), () -> {
            super.exchange(request);
            return null;
        });
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return guard.call(request.getHttpMethod(), () -> super.exchangeForHeaders(request));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guard.call(request.getHttpMethod(), () -> super.exchangeForBody(request, type));
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return guard.call(request.getHttpMethod(), () -> super.exchangeForBodilessEntity(request));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guard.call(request.getHttpMethod(), () -> super.exchangeForEntity(request, type));
    }
}
