package dev.sagashop.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mail server takes its time, and the time is virtual: out of the running service's sight. */
class SlowMailServerTest extends RunningService {

    private static final Duration A_MAIL_TAKES = Duration.ofSeconds(4);

    @Autowired
    private ApplicationContext context;

    private final VirtualTime time =
            new VirtualTime(Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(1)));
    private final Map<UUID, Integer> sent = new HashMap<>();
    private final Map<UUID, Instant> sentAt = new HashMap<>();
    private Instance instance;
    private Instance other;

    @BeforeEach
    void start() {
        instance = new Instance(context, time, this::send);
        other = new Instance(context, time, this::send);
    }

    /** A batch of 50 takes 200 s, a full queue of 200 more than 13 min, and a claim ends after 2 min. */
    @Test
    void aBurstIsSentOnceAndWithoutAPauseAndNewMailsGoOutBehindIt() throws InterruptedException {
        List<Mail> burst = Stream.generate(() -> Mails.to("nobody")).limit(300).toList();
        Instant start = time.instant();
        instance.take(burst);
        while (sent.size() < burst.size()) {
            int before = sent.size();
            instance.work();
            other.work();
            assertThat(sent).as("mails that were sent without a pause").hasSizeGreaterThan(before);
        }
        Duration needed = Duration.between(start, time.instant());
        Mail late = Mails.to("nobody");
        instance.take(List.of(late));
        instance.work();
        other.work();

        assertThat(needed).isLessThan(A_MAIL_TAKES.multipliedBy(burst.size()).plus(A_MAIL_TAKES));
        assertThat(sentAt.get(late.mailId())).isEqualTo(start.plus(needed).plus(A_MAIL_TAKES));
        assertThat(sent.values()).as("how often each mail was sent").containsOnly(1);
        assertThat(burst)
                .allSatisfy(mail -> assertThat(
                                table.ofOrder(mail.orderId(), 1).getFirst().status())
                        .isEqualTo(MailStatus.SENT));
    }

    /** While each mail is under way, the other instance looks for claims that have run out. */
    private Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails, Instant deadline) {
        Map<ClaimedMail, SendOutcome> outcomes = new LinkedHashMap<>();
        for (ClaimedMail mail : mails) {
            if (time.instant().isBefore(deadline)) {
                time.pass(A_MAIL_TAKES);
                other.resend();
                sent.merge(mail.mail().mailId(), 1, Integer::sum);
                sentAt.put(mail.mail().mailId(), time.instant());
                outcomes.put(mail, new SendOutcome.Sent());
            }
        }
        return outcomes;
    }
}
