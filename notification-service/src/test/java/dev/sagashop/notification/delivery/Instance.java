package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.notification.decision.RetryBounds;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An instance of the service on the real tables, which does one step after another, in virtual time. */
final class Instance {

    static final MailProperties PROPERTIES = new MailProperties(
            "Sagashop <orders@sagashop.example>",
            200,
            1,
            50,
            Duration.ZERO,
            Duration.ofMinutes(2),
            new RetryBounds(Duration.ofDays(5), Duration.ofSeconds(2), Duration.ofMinutes(30), Duration.ofSeconds(30)),
            new MailProperties.Resend(Duration.ofSeconds(1), 50, 20),
            Duration.ofDays(90));

    private final MailQueue queue = new MailQueue(PROPERTIES);
    private final MailTable table;
    private final VirtualTime time;
    private final ResendMails resendMails;
    private final MailWorker worker;
    private final MailIntake intake;
    private final TransactionTemplate transaction;

    Instance(ApplicationContext context, VirtualTime time, MailServer server) {
        this.table = context.getBean(MailTable.class);
        this.time = time;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var outage = new MailServerOutage(PROPERTIES);
        this.intake = new MailIntake(table, queue, outage, PROPERTIES, time);
        this.resendMails = new ResendMails(table, queue, outage, PROPERTIES, time);
        var recorder =
                new AttemptRecorder(
                        table, context.getBean(Envelopes.class), context.getBean(Outbox.class), PROPERTIES, time) {
                    @Override
                    public void record(Map<ClaimedMail, SendOutcome> outcomes) {
                        transaction.executeWithoutResult(status -> super.record(outcomes));
                    }
                };
        this.worker =
                new MailWorker(queue, outage, server, recorder, table, PROPERTIES, time, QuickSupervisor.create());
    }

    void take(List<Mail> mails) {
        transaction.executeWithoutResult(status -> intake.take(mails));
    }

    int resend() {
        return resendMails.get();
    }

    void deliverNext() throws InterruptedException {
        worker.deliverNext(Duration.ZERO);
    }

    /** Everything that can be done without time passing. */
    void work() throws InterruptedException {
        do {
            deliverNext();
        } while (resend() > 0);
    }

    /** Works at each of these moments until the time has passed. */
    void workFor(Duration whole, Duration step) throws InterruptedException {
        for (Duration passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plus(step)) {
            work();
            time.pass(step);
        }
    }
}
