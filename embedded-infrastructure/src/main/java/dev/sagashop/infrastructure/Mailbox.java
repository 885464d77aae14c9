package dev.sagashop.infrastructure;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest mails, as they came. */
final class Mailbox {
    /** How many mails are kept; the oldest goes first. */
    static final int CAPACITY = 1000;

    private final Deque<StoredMail> mails = new ArrayDeque<>();

    synchronized void add(String recipient, byte[] mail) {
        if (mails.size() == CAPACITY) {
            mails.removeFirst();
        }
        mails.addLast(new StoredMail(recipient, mail, Instant.now()));
    }

    /** Reads those that nobody has read yet. */
    List<ReceivedMail> mails() {
        return stored().stream().map(StoredMail::read).toList();
    }

    synchronized void purge() {
        mails.clear();
    }

    private synchronized List<StoredMail> stored() {
        return List.copyOf(mails);
    }
}
