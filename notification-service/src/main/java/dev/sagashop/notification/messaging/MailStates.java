package dev.sagashop.notification.messaging;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.notification.customer.CustomerDirectory;
import dev.sagashop.notification.decision.MailWish;
import dev.sagashop.notification.delivery.MailIntake;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each event starts with no mail, so there is nothing to load. */
@Component
class MailStates implements States<MailWish> {

    private final MailIntake intake;
    private final CustomerDirectory customers;

    MailStates(MailIntake intake, CustomerDirectory customers) {
        this.intake = intake;
        this.customers = customers;
    }

    @Override
    public WorkingSet<MailWish> load(List<Envelope<?>> batch) {
        return new MailWorkingSet(intake, customers);
    }
}
