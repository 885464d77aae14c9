package dev.sagashop.notification.delivery;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls {@code resendMails} again and again, and at once while its batches are full. */
@Component
class ResendTrigger {

    private final Supplier<Integer> resendMails;
    private final MailProperties.Resend bounds;

    ResendTrigger(@Qualifier("resendMails") Supplier<Integer> resendMails, MailProperties properties) {
        this.resendMails = resendMails;
        this.bounds = properties.resend();
    }

    @Scheduled(fixedDelayString = "${sagashop.mail.resend.interval}")
    void resend() {
        for (int batch = 0; batch < bounds.maxBatches(); batch++) {
            if (resendMails.get() < bounds.batchSize()) {
                return;
            }
        }
    }
}
