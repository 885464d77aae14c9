package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.RetryBounds;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How mails are sent. The mail server itself and its time-outs are under {@code spring.mail}.
 *
 * @param from the sender, as in {@code Sagashop <orders@sagashop.example>}
 * @param queueCapacity mails that wait in memory for a worker, 1 or more; more than that wait in the table
 * @param workers mails' batches that are sent at a time, each over a connection of its own, 1 or more
 * @param batchSize mails sent over one connection and recorded in one transaction, 1 or more
 * @param linger how long a mail waits for others that are sent and recorded with it, 0 or more
 * @param lease how long a mail belongs to the instance that claimed it, because after that another instance sends it;
 *     half of it is as long as the mail server's time-outs let one mail take, which is {@linkplain MailTimes checked}
 * @param retry how long and how often a mail is tried again
 * @param resend how mails that were left over are looked for
 * @param keep how long a mail that was sent or given up stays in the table, 1 h or more
 */
@ConfigurationProperties("sagashop.mail")
public record MailProperties(
        String from,
        int queueCapacity,
        int workers,
        int batchSize,
        Duration linger,
        Duration lease,
        RetryBounds retry,
        Resend resend,
        Duration keep) {

    /** @throws IllegalArgumentException if a bound is less than 1 */
    public MailProperties {
        Assert.isTrue(queueCapacity >= 1, "sagashop.mail.queue-capacity must be at least 1");
        Assert.isTrue(workers >= 1, "sagashop.mail.workers must be at least 1");
        Assert.isTrue(batchSize >= 1, "sagashop.mail.batch-size must be at least 1");
        Assert.isTrue(!linger.isNegative(), "sagashop.mail.linger must not be negative");
        Assert.isTrue(lease.isPositive(), "sagashop.mail.lease must be positive");
    }

    /**
     * How {@code resendMails} works.
     *
     * @param interval the pause between two looks at the table
     * @param batchSize mails claimed in one transaction, 1 or more
     * @param maxBatches batches of one look, 1 or more
     */
    public record Resend(Duration interval, int batchSize, int maxBatches) {

        /** @throws IllegalArgumentException if a bound is less than 1 */
        public Resend {
            Assert.isTrue(batchSize >= 1, "sagashop.mail.resend.batch-size must be at least 1");
            Assert.isTrue(maxBatches >= 1, "sagashop.mail.resend.max-batches must be at least 1");
        }
    }
}
