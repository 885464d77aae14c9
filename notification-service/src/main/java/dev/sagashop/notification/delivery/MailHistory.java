package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.cleanup.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which mails are history: those that were sent or given up. Whoever asks for an old order's mails is told of none. */
@Configuration(proxyBeanMethods = false)
class MailHistory {

    private static final String REMOVE = "delete from mail where %s and status <> 'PENDING' and updated_at < :before";

    @Bean
    History mails(MailProperties properties) {
        return new History(
                "mail",
                "updated_at",
                REMOVE.formatted(History.ON_PAGES),
                properties.keep(),
                History.Recognises.NOTHING);
    }
}
