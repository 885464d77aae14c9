package dev.sagashop.infrastructure;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Takes every mail in before GreenMail would store it per user without a bound. */
final class Mailbox implements MessageDeliveryHandler {
    /** How many mails are kept; the oldest goes first. */
    static final int CAPACITY = 1000;

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) throws MessagingException {
        add(MailParser.parse(message.getMessage(), recipient.getEmail()));
        return DiscardingUser.INSTANCE;
    }

    synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    synchronized void purge() {
        mails.clear();
    }

    private synchronized void add(ReceivedMail mail) {
        if (mails.size() == CAPACITY) {
            mails.removeFirst();
        }
        mails.addLast(mail);
    }
}
