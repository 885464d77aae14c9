package dev.sagashop.notification.messaging;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.notification.customer.CustomerDirectory;
import dev.sagashop.notification.decision.MailWish;
import dev.sagashop.notification.decision.MailWish.NoMail;
import dev.sagashop.notification.decision.MailWish.WantedMail;
import dev.sagashop.notification.delivery.MailIntake;
import dev.sagashop.notification.persistence.Mail;
import java.util.ArrayList;
import java.util.List;

/** The mails that one batch of events wants. */
class MailWorkingSet implements WorkingSet<MailWish> {

    private final MailIntake intake;
    private final CustomerDirectory customers;
    private final List<Mail> mails = new ArrayList<>();

    MailWorkingSet(MailIntake intake, CustomerDirectory customers) {
        this.intake = intake;
        this.customers = customers;
    }

    @Override
    public MailWish stateFor(Envelope<?> envelope) {
        return new NoMail();
    }

    @Override
    public void replace(Envelope<?> envelope, MailWish decided) {
        switch (decided) {
            case WantedMail wanted -> mails.add(mail(wanted, envelope.asCause()));
            case NoMail none -> {}
        }
    }

    @Override
    public void save(List<Envelope<?>> published) {
        if (!mails.isEmpty()) {
            intake.take(mails);
        }
    }

    private Mail mail(WantedMail wanted, Cause cause) {
        return new Mail(
                cause.followUpId("mail"),
                wanted.orderId(),
                wanted.customerId(),
                customers.mailAddressOf(wanted.customerId()),
                wanted.content(),
                cause);
    }
}
