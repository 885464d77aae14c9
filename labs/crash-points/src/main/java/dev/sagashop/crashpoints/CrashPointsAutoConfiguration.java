package dev.sagashop.crashpoints;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;

/** Installs the points in a service that was told where they are armed. */
@AutoConfiguration
@ConditionalOnProperty(CrashPointsAutoConfiguration.DIRECTORY)
class CrashPointsAutoConfiguration {

    static final String DIRECTORY = "sagashop.crash-points.directory";

    @Bean
    static CrashPoints crashPoints(Environment environment) {
        return new CrashPoints(Path.of(environment.getRequiredProperty(DIRECTORY)), new SuddenDeath());
    }

    @Bean
    static CrashPointInstaller crashPointInstaller(CrashPoints points, Environment environment) {
        Path directory = Path.of(environment.getRequiredProperty(DIRECTORY));
        return new CrashPointInstaller(
                points,
                new GatewayLedger(directory.resolve("gateway.ledger")),
                new Switch(directory.resolve("gateway.latency")),
                new Switch(directory.resolve("clock.offset")));
    }

    /** The binder's consumers are no beans. */
    @Bean
    static ClientFactoryCustomizer crashBeforeOffsetCommit(CrashPoints points) {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                consumers.addPostProcessor(consumer -> Proxies.around(consumer, call -> {
                    if (call.method().startsWith("commit")) {
                        points.reached(CrashPoint.BEFORE_OFFSET_COMMIT);
                    }
                    return call.proceed();
                }));
            }
        };
    }
}
