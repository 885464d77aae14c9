package dev.sagashop.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail belongs to one instance at a time. */
class ClaimTest extends RunningService {

    @Autowired
    private SmtpSender sender;

    @Autowired
    private AttemptRecorder recorder;

    @Autowired
    private MailProperties properties;

    private final Supervisor supervisor = QuickSupervisor.create();

    @Test
    void twoInstancesNeverSendTheSameMail() throws InterruptedException {
        List<String> customers = Stream.generate(Orders::newCustomer).limit(100).toList();
        var queue = new MailQueue(properties);
        var outage = new MailServerOutage(properties);
        var otherWorker =
                new MailWorker(queue, outage, sender, recorder, table, properties, Clock.systemUTC(), supervisor);
        var otherResend = new ResendMails(table, queue, outage, properties, Clock.systemUTC());
        var claimedByOther = new AtomicInteger();
        otherWorker.start();
        try {
            var other = Thread.ofPlatform().start(() -> {
                while (!Thread.interrupted()) {
                    claimedByOther.addAndGet(otherResend.get());
                }
            });
            for (String customer : customers) {
                addFree(Mails.to(customer));
            }
            customers.forEach(RunningService::awaitMailTo);
            other.interrupt();
            other.join();
        } finally {
            otherWorker.stop();
        }

        assertThat(claimedByOther).hasPositiveValue();
        assertThat(customers)
                .allSatisfy(customer -> assertThat(mailsTo(customer)).hasSize(1));
    }

    @Test
    void concurrentClaimsAreDisjoint() throws InterruptedException {
        Instant future = now().plus(Duration.ofDays(1)); // out of the running service's sight
        List<Mail> mails = Stream.generate(() -> Mails.to("nobody")).limit(200).toList();
        table.add(mails, 0, future, future, future);
        List<ClaimedMail> claimed = new ArrayList<>();
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    for (List<ClaimedMail> some = claim(future); !some.isEmpty(); some = claim(future)) {
                        synchronized (claimed) {
                            claimed.addAll(some);
                        }
                    }
                }))
                .limit(4)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(claimed.stream().map(one -> one.mail().mailId()))
                .doesNotHaveDuplicates()
                .containsAll(mails.stream().map(Mail::mailId).toList());
    }

    @Test
    void aMailWhoseInstanceDiedIsSentWhenItsClaimHasRunOut() {
        String customer = Orders.newCustomer();
        Mail mail = Mails.to(customer);
        Instant claimedUntil = now().plusSeconds(2);
        assertThat(table.add(List.of(mail), 1, now(), claimedUntil, Mails.giveUpAt()))
                .hasSize(1);

        awaitMailTo(customer);
        assertThat(awaitStatus(mail.orderId(), MailStatus.SENT).updatedAt()).isAfterOrEqualTo(claimedUntil);
        assertThat(mailsTo(customer)).hasSize(1);
    }

    @Test
    void anInstanceThatStopsLeavesItsMailsToOthersAtOnce() {
        String customer = Orders.newCustomer();
        var queue = new MailQueue(properties);
        queue.reserve(1);
        queue.put(table.add(List.of(Mails.to(customer)), 1, now(), now().plusSeconds(3_600), Mails.giveUpAt()));

        var outage = new MailServerOutage(properties);
        new MailWorker(queue, outage, sender, recorder, table, properties, Clock.systemUTC(), supervisor).stop();

        awaitMailTo(customer);
    }

    @Test
    void aFailureThatIsToldTooLateDoesNotCount() {
        Mail mail = Mails.to(Orders.newCustomer());
        ClaimedMail claimed = table.add(List.of(mail), 1, now(), now().plusSeconds(1), Mails.giveUpAt())
                .getFirst();
        awaitStatus(mail.orderId(), MailStatus.SENT);

        recorder.record(Map.of(claimed, new SendOutcome.Refused("too late")));

        assertThat(awaitStatus(mail.orderId(), MailStatus.SENT).attempts()).isEqualTo(1);
        awaitPublished(mail.orderId());
    }

    @Test
    void aMailIsClaimedOnlyWhileThereIsAPlaceForIt() {
        var queue = new MailQueue(properties);

        assertThat(queue.reserve(properties.queueCapacity() + 1)).isEqualTo(properties.queueCapacity());
        assertThat(queue.reserve(1)).isZero();
        queue.giveBack(1);
        assertThat(queue.reserve(2)).isEqualTo(1);
    }

    private List<ClaimedMail> claim(Instant now) {
        return table.claim(7, now, now.plusSeconds(60));
    }

    private void addFree(Mail mail) {
        table.add(List.of(mail), 0, now(), now(), Mails.giveUpAt());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
