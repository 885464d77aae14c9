package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.background.Schedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls {@code resendMails} again and again, and at once while its batches are full. */
@Configuration(proxyBeanMethods = false)
class ResendSchedule {

    @Bean
    Schedule resending(ResendMails resendMails, MailProperties properties) {
        MailProperties.Resend bounds = properties.resend();
        return new Schedule("resendMails", resendMails, bounds.interval(), bounds.batchSize(), bounds.maxBatches());
    }
}
