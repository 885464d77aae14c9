package dev.sagashop.crashpoints;

import java.time.Clock;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.ClassUtils;

/** Puts the points around the beans that they belong to. Those of a service are known by name: this jar knows none. */
class CrashPointInstaller implements BeanPostProcessor {

    private static final String GATEWAY = "dev.sagashop.payment.gateway.PaymentGateway";
    private static final String MAIL_SERVER = "dev.sagashop.notification.delivery.MailServer";

    private final CrashPoints points;
    private final GatewayLedger ledger;
    private final Switch gatewayLatency;
    private final Switch clockOffset;

    /**
     * @param gatewayLatency by how much every answer of the gateway comes later
     * @param clockOffset by how much this service's clock is fast; negative where it is slow
     */
    CrashPointInstaller(CrashPoints points, GatewayLedger ledger, Switch gatewayLatency, Switch clockOffset) {
        this.points = points;
        this.ledger = ledger;
        this.gatewayLatency = gatewayLatency;
        this.clockOffset = clockOffset;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return switch (bean) {
            case DataSource database -> new CrashingDataSource(database, points);
            case Clock clock -> new SkewedClock(clock, clockOffset);
            case ProducerFactory<?, ?> producers -> withPointAfterPublish(producers);
            case Object gateway when is(gateway, GATEWAY) -> Proxies.around(gateway, this::ask);
            case Object mailServer when is(mailServer, MAIL_SERVER) -> Proxies.around(mailServer, this::send);
            default -> bean;
        };
    }

    private <K, V> ProducerFactory<K, V> withPointAfterPublish(ProducerFactory<K, V> producers) {
        producers.addPostProcessor(producer -> Proxies.around(producer, call -> {
            Object result = call.proceed();
            if (call.method().equals("flush")) {
                points.reached(CrashPoint.AFTER_PUBLISH);
            }
            return result;
        }));
        return producers;
    }

    private @Nullable Object ask(Proxies.Call call) throws Throwable {
        Object idempotencyKey = call.first();
        if (idempotencyKey != null) {
            Thread.sleep(gatewayLatency.value());
        }
        Object answer = call.proceed();
        if (answer != null && idempotencyKey != null) {
            ledger.add(idempotencyKey, answer);
            points.reached(CrashPoint.AFTER_GATEWAY_ANSWER);
        }
        return answer;
    }

    private @Nullable Object send(Proxies.Call call) throws Throwable {
        Object result = call.proceed();
        if (call.method().equals("send")) {
            points.reached(CrashPoint.AFTER_MAIL_SENT);
        }
        return result;
    }

    private static boolean is(Object bean, String interfaceName) {
        return Arrays.stream(ClassUtils.getAllInterfaces(bean))
                .anyMatch(type -> type.getName().equals(interfaceName));
    }
}
