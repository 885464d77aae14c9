package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who takes the mails. What it has taken is sent, whether or not that is recorded here afterwards. */
public interface MailServer {

    /**
     * Hands over a batch of mails; each has an outcome of its own.
     *
     * @param deadline no mail is begun from then on
     * @return the outcomes; a mail that was not begun has none
     */
    Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails, Instant deadline);
}
