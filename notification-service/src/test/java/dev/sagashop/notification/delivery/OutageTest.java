package dev.sagashop.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.notification.persistence.MailSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mail server is away for long. The time is days ahead, out of the running service's sight. */
class OutageTest extends RunningService {

    private static final Duration LONGEST_PROBE_PAUSE =
            Instance.PROPERTIES.retry().maxProbeBackOff();

    @Autowired
    private ApplicationContext context;

    private final VirtualTime time =
            new VirtualTime(Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(2)));
    private boolean away = true;
    private int probes;
    private Instance instance;

    @BeforeEach
    void start() {
        instance = new Instance(context, time, this::send);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT10S", "P4D, PT30M"})
    void everyMailOfAnOutageIsSentWhenItEnds(Duration outage, Duration step) throws InterruptedException {
        List<Mail> mails = newMails(120);
        instance.take(mails);
        instance.workFor(outage, step);
        assertThat(mails)
                .allSatisfy(mail -> assertThat(stored(mail))
                        .returns(MailStatus.PENDING, MailSummary::status)
                        .returns(0, MailSummary::attempts));

        away = false;
        Instant back = time.instant();
        instance.workFor(LONGEST_PROBE_PAUSE.plusSeconds(1), Duration.ofSeconds(1));

        assertThat(mails).allSatisfy(mail -> {
            MailSummary sent = stored(mail);
            assertThat(sent).returns(MailStatus.SENT, MailSummary::status).returns(1, MailSummary::attempts);
            assertThat(sent.updatedAt()).isBetween(back, back.plus(LONGEST_PROBE_PAUSE));
        });
        Mail one = mails.getFirst();
        assertThat(awaitPublished(one.orderId()).event())
                .isEqualTo(new CustomerNotified(one.orderId(), NotificationKind.PAYMENT_REFUNDED));
    }

    @Test
    void anOutageIsProbedByOneBatchAtATimeWithAPauseThatGrows() throws InterruptedException {
        instance.take(newMails(120));

        instance.workFor(Duration.ofMinutes(10), Duration.ofSeconds(1));

        assertThat(probes).isBetween(20, 25); // after 2, 4, 8 and 16 s, and each 30 s from then on
    }

    @Test
    void aMailThatIsWantedInAnOutageWaitsUnclaimedForAnyInstance() throws InterruptedException {
        instance.take(newMails(1));
        instance.work();
        Mail late = newMails(1).getFirst();
        instance.take(List.of(late));

        away = false;
        new Instance(context, time, this::send).work();

        assertThat(stored(late).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void anOutageThatNeverEndsGivesTheMailUpAfterItsTime() throws InterruptedException {
        Mail mail = newMails(1).getFirst();
        instance.take(List.of(mail));
        Duration giveUpAfter = Instance.PROPERTIES.retry().giveUpAfter();

        instance.workFor(giveUpAfter, Duration.ofHours(1));
        assertThat(stored(mail).status()).isEqualTo(MailStatus.PENDING);
        instance.work();

        assertThat(stored(mail).status()).isEqualTo(MailStatus.FAILED);
        assertThat(awaitPublished(mail.orderId()).event())
                .isEqualTo(new NotificationFailed(mail.orderId(), NotificationKind.PAYMENT_REFUNDED, "away"));
    }

    private Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails, Instant deadline) {
        probes++;
        SendOutcome outcome = away ? new SendOutcome.Unreachable("away") : new SendOutcome.Sent();
        return mails.stream().collect(Collectors.toMap(Function.identity(), mail -> outcome));
    }

    private MailSummary stored(Mail mail) {
        return table.ofOrder(mail.orderId(), 1).getFirst();
    }

    private static List<Mail> newMails(int count) {
        return Stream.generate(() -> Mails.to("nobody")).limit(count).toList();
    }
}
