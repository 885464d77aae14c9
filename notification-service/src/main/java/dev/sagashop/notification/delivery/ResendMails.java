package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The function {@code resendMails}: claims mails that are due and that nobody sends, because their back-off has passed,
 * their instance died or the workers had no place, and hands them to the workers of this instance. While the mail server
 * is away, that is one batch at a time, which tries whether it is back.
 */
@Component
class ResendMails implements Supplier<Integer> {

    private final MailTable table;
    private final MailQueue queue;
    private final MailServerOutage outage;
    private final MailProperties properties;
    private final InstantSource clock;

    ResendMails(
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

    /** @return how many mails were claimed; a full batch means that there may be more */
    @Override
    public Integer get() {
        Instant now = clock.instant();
        if (!outage.allowsBatch(now)) {
            return 0;
        }
        int wanted =
                outage.isOn() ? properties.batchSize() : properties.resend().batchSize();
        int places = queue.reserve(wanted);
        List<ClaimedMail> claimed = List.of();
        try {
            claimed = places == 0 ? List.of() : table.claim(places, now, now.plus(properties.lease()));
        } finally {
            queue.giveBack(places - claimed.size());
        }
        if (!claimed.isEmpty()) {
            outage.probing(now);
            queue.put(claimed);
        }
        return claimed.size();
    }
}
