package dev.sagashop.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Topics;
import dev.sagashop.infrastructure.ReceivedMail;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.notification.persistence.MailSummary;
import dev.sagashop.notification.persistence.MailTable;
import dev.sagashop.testing.TestConnections;
import dev.sagashop.testing.TestInfrastructure;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/** The service on a real broker, database and mail server; one for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sagashop.mail.lease=20s",
            "spring.mail.properties.mail.smtp.connectiontimeout=1000",
            "spring.mail.properties.mail.smtp.timeout=1000",
            "sagashop.mail.retry.back-off=200ms",
            "sagashop.mail.retry.max-back-off=1s",
            "sagashop.mail.retry.max-probe-back-off=1s",
            "sagashop.mail.resend.interval=100ms",
            "spring.main.register-shutdown-hook=false" // else it would close while the broker does
        })
@ContextConfiguration(initializers = TestConnections.class)
public abstract class RunningService {

    protected static final Duration SOON = Duration.ofSeconds(20);

    private static final Topic NOTIFICATIONS = Topic.named(Topics.NOTIFICATIONS);

    @Autowired
    protected MailTable table;

    /** The service's own; a test may point it somewhere else for a while. */
    @Autowired
    protected JavaMailSenderImpl mailServer;

    @AfterEach
    void reachTheMailServerAgain() {
        mailServer.setPort(TestInfrastructure.mail().port());
    }

    protected static List<ReceivedMail> mailsTo(String customerId) {
        return TestInfrastructure.mail().mails().stream()
                .filter(mail -> mail.recipient().equals(customerId + "@customers.sagashop.example"))
                .toList();
    }

    protected static ReceivedMail awaitMailTo(String customerId) {
        return await().atMost(SOON)
                .until(() -> mailsTo(customerId), mails -> !mails.isEmpty())
                .getFirst();
    }

    protected MailSummary awaitStatus(UUID orderId, MailStatus status) {
        return await().atMost(SOON)
                .until(
                        () -> table.ofOrder(orderId, 10),
                        mails -> mails.stream().anyMatch(mail -> mail.status() == status))
                .getFirst();
    }

    /** The only event about the order that the service publishes, once it is there. */
    protected static PublishedEvent awaitPublished(UUID orderId) {
        List<PublishedEvent> published = NOTIFICATIONS.awaitRecords(orderId.toString());
        assertThat(published).hasSize(1);
        return published.getFirst();
    }

    protected static int portWhereNobodyListens() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
