package dev.sagashop.payment.gateway;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls {@code resumePayments} again and again, and at once while there is more than one batch of due payments. */
@Component
class ResumptionTrigger {

    private final Supplier<Integer> resumePayments;
    private final int batchSize;

    ResumptionTrigger(@Qualifier("resumePayments") Supplier<Integer> resumePayments, GatewayProperties properties) {
        this.resumePayments = resumePayments;
        this.batchSize = properties.resumeBatchSize();
    }

    /** Ends when the table or the queue has no more: a full queue makes the next batch a smaller one. */
    @Scheduled(fixedDelayString = "${sagashop.gateway.resume-interval}")
    void resume() {
        int resumed = batchSize;
        while (resumed == batchSize) {
            resumed = resumePayments.get();
        }
    }
}
