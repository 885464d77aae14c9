package dev.sagashop.notification.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.notification.decision.RetryBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection within 3 s and eight answers within 5 s each: 43 s for one mail. */
class MailTimesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailTimesTest() {
        server.setProtocol("smtp");
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "3000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    }

    @Test
    void refusesALeaseThatOneMailCanOutlast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLease("PT1M25.999S"))
                .withMessage("half of sagashop.mail.lease (PT1M25.999S) must be as long as a mail can take, which by"
                        + " spring.mail's time-outs is PT43S");
        assertThatCode(() -> withLease("PT1M26S")).doesNotThrowAnyException();
    }

    @Test
    void refusesToWaitForAMailServerWithoutABound() {
        server.getJavaMailProperties().remove("mail.smtp.timeout");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLease("PT2M"))
                .withMessage("spring.mail.properties.mail.smtp.timeout must be a number of milliseconds: ''");
    }

    private void withLease(String lease) {
        var properties = new MailProperties(
                "shop@example.com",
                1,
                1,
                1,
                Duration.ZERO,
                Duration.parse(lease),
                new RetryBounds(Duration.ofDays(5), SECOND, SECOND, SECOND),
                new MailProperties.Resend(SECOND, 1, 1),
                Duration.ofDays(1));
        new MailTimes(properties, server);
    }
}
