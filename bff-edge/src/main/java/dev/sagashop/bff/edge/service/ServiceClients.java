package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.EdgeProperties;
import dev.sagashop.bff.edge.trace.TraceContext;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.http.HttpClient;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** One group of HTTP interfaces per service; addresses and time limits are in application.yml, by the group's name. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "order",
        types = {OrderClient.class, CartClient.class, SagaClient.class, CatalogueCopyClient.class})
@ImportHttpServices(group = "payment", types = PaymentClient.class)
@ImportHttpServices(group = "inventory", types = InventoryClient.class)
@ImportHttpServices(group = "notification", types = NotificationClient.class)
class ServiceClients {

    @Bean
    RestClientHttpServiceGroupConfigurer guardedServices(
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            EdgeProperties properties) {
        return groups -> {
            groups.forEachClient((group, client) -> client.requestInterceptor(tracing()));
            groups.forEachProxyFactory((group, proxies) -> {
                String service = group.name();
                ServiceGuard guard = new ServiceGuard(
                        service,
                        breakers.circuitBreaker(service),
                        bulkheads.bulkhead(service),
                        retries.retry(service),
                        properties.retryAfter());
                proxies.exchangeAdapterDecorator(adapter -> new GuardedExchange(adapter, guard));
            });
        };
    }

    /** Plain HTTP/1.1 on the inside: nothing there speaks HTTP/2, so the upgrade would be asked for in vain. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> withoutHttp2Upgrade() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }

    private static ClientHttpRequestInterceptor tracing() {
        return (request, body, execution) -> {
            TraceContext.current().ifPresent(trace -> request.getHeaders().set(TraceContext.HEADER, trace.value()));
            return execution.execute(request, body);
        };
    }
}
