package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes in what has to be mailed, with the transaction that wants it. */
@Component
public class MailIntake {

    private final MailTable table;
    private final MailQueue queue;
    private final MailServerOutage outage;
    private final MailProperties properties;
    private final InstantSource clock;

    MailIntake(
            MailTable table,
            MailQueue queue,
            MailServerOutage outage,
            MailProperties properties,
            @Qualifier("databaseClock") InstantSource clock) {
        this.table = table;
        this.queue = queue;
        this.outage = outage;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Stores the mails and, after the commit, hands them to the workers. What finds no place with them stays in the
     * table, for any instance to take; while the mail server is away, that is everything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<Mail> mails) {
        int places = outage.isOn() ? 0 : queue.reserve(mails.size());
        var handOver = new HandOver(places);
        TransactionSynchronizationManager.registerSynchronization(handOver);
        Instant now = clock.instant();
        Instant giveUpAt = now.plus(properties.retry().giveUpAfter());
        handOver.claimed = table.add(mails, places, now, now.plus(properties.lease()), giveUpAt);
    }

    /** The end of the transaction: its mails get the places reserved for them, or give them back. */
    private final class HandOver implements TransactionSynchronization {

        private final int places;
        private List<ClaimedMail> claimed = List.of();

        HandOver(int places) {
            this.places = places;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                queue.giveBack(places - claimed.size());
                queue.put(claimed);
            } else {
                queue.giveBack(places);
            }
        }
    }
}
