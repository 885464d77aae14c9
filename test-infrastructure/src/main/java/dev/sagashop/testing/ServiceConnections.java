package dev.sagashop.testing;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Spring Boot's service connections to the stack. Not made by {@code @ServiceConnection} on a container: a container is
 * one for many contexts, each of which has a database of its own in it, and embedded servers are no containers.
 */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(KafkaConnectionDetails.class)
    static class ToBroker {

        @Bean
        KafkaConnectionDetails kafkaConnectionDetails() {
            List<String> servers = List.of(TestInfrastructure.broker().bootstrapServers());
            return () -> servers;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcConnectionDetails.class)
    static class ToDatabase {

        @Bean
        @ConditionalOnMissingBean
        TestDatabase testDatabase(Environment environment) {
            return TestInfrastructure.newDatabase(environment.getRequiredProperty("spring.application.name"));
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(TestDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }

                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }
            };
        }
    }
}
