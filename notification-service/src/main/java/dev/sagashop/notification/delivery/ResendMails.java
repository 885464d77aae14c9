package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The function {@code resendMails}: claims mails that are due and that nobody sends, because their back-off has passed,
 * their instance died or the workers had no place, and hands them to the workers of this instance.
 */
@Component
class ResendMails implements Supplier<Integer> {

    private final MailTable table;
    private final MailQueue queue;
    private final MailProperties properties;
    private final Clock clock;

    ResendMails(MailTable table, MailQueue queue, MailProperties properties, Clock clock) {
        this.table = table;
        this.queue = queue;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return how many mails were claimed; a full batch means that there may be more */
    @Override
    public Integer get() {
        int places = queue.reserve(properties.resend().batchSize());
        List<ClaimedMail> claimed = List.of();
        try {
            claimed = places == 0 ? List.of() : claim(places);
        } finally {
            queue.giveBack(places - claimed.size());
        }
        queue.put(claimed);
        return claimed.size();
    }

    private List<ClaimedMail> claim(int limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return table.claim(limit, now, now.plus(properties.lease()));
    }
}
