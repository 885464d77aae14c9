package dev.sagashop.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

/** The addresses for which there is no service connection; a server is started when its address is first asked for. */
final class ServerAddresses extends PropertySource<String> {

    ServerAddresses() {
        super("servers of the tests", "");
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return switch (name) {
            // Spring Cloud Stream's binder makes its topics by the service connection and its consumers by this.
            case "spring.kafka.bootstrap-servers" -> TestInfrastructure.broker().bootstrapServers();
            // Spring Boot has no service connection for mail.
            case "spring.mail.host" -> "127.0.0.1";
            case "spring.mail.port" -> TestInfrastructure.mail().port();
            default -> null;
        };
    }
}
