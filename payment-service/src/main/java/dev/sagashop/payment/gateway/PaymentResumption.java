package dev.sagashop.payment.gateway;

import dev.sagashop.messaging.background.Schedule;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentTable;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the function that asks again what has no answer, whatever the reason: a crash, a full queue, an outage. */
@Configuration(proxyBeanMethods = false)
class PaymentResumption {

    /** Hands the payments that are due over to the workers, and says how many they were. Any instance may call it. */
    @Bean
    Supplier<Integer> resumePayments(
            PaymentTable table,
            GatewayQueue queue,
            GatewaySchedule schedule,
            GatewayProperties properties,
            PlatformTransactionManager transactionManager) {
        var transactions = new TransactionTemplate(transactionManager);
        return () -> {
            int limit = Math.min(properties.resumeBatchSize(), queue.remainingCapacity());
            Instant now = schedule.now();
            List<PaymentRow> due =
                    transactions.execute(status -> table.takeDue(now, schedule.afterHandOver(now), limit));
            queue.handOver(GatewayCall.nextFor(due));
            return due.size();
        };
    }

    /** The bound is a full queue: what does not fit waits for the next run anyway. */
    @Bean
    Schedule resumption(@Qualifier("resumePayments") Supplier<Integer> function, GatewayProperties bounds) {
        int queueful = Math.ceilDiv(bounds.queueCapacity(), bounds.resumeBatchSize());
        return new Schedule("resumePayments", function, bounds.resumeInterval(), bounds.resumeBatchSize(), queueful);
    }
}
