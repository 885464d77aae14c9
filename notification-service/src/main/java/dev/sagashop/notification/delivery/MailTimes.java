package dev.sagashop.notification.delivery;

import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Refuses to start with a lease that one mail to a mail server that hardly answers can outlast: another instance would send
 * it as well. JavaMail's own time-outs are none.
 */
@Component
class MailTimes {

    /** Greeting, EHLO, NOOP of a connection that was kept, MAIL, RCPT, DATA, the content and RSET. */
    private static final int ANSWERS_OF_A_MAIL = 8;

    MailTimes(MailProperties properties, JavaMailSenderImpl server) {
        Duration longest = timeout(server, "connectiontimeout")
                .plus(timeout(server, "timeout").multipliedBy(ANSWERS_OF_A_MAIL));
        Assert.isTrue(
                longest.multipliedBy(2).compareTo(properties.lease()) <= 0,
                () ->
                        "half of sagashop.mail.lease (%s) must be as long as a mail can take, which by spring.mail's time-outs is %s"
                                .formatted(properties.lease(), longest));
    }

    private static Duration timeout(JavaMailSenderImpl server, String name) {
        String setting = "mail.%s.%s".formatted(server.getProtocol(), name);
        String millis = server.getJavaMailProperties().getProperty(setting, "");
        Assert.isTrue(
                millis.matches("[1-9][0-9]{0,8}"),
                () -> "spring.mail.properties.%s must be a number of milliseconds: '%s'".formatted(setting, millis));
        return Duration.ofMillis(Long.parseLong(millis));
    }
}
