package dev.sagashop.saga.simulation.services;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What one instance of the notification service has in memory: claimed mails, and attempts that wait to be recorded. */
final class MailMemory {

    /** @param mail what was sent @param outcome how that went */
    record Attempt(ClaimedMail mail, SendOutcome outcome) {}

    private static final int CAPACITY = 3;

    private final Deque<ClaimedMail> waiting = new ArrayDeque<>();
    private final Deque<Attempt> attempts = new ArrayDeque<>();

    int freePlaces() {
        return CAPACITY - waiting.size();
    }

    void put(ClaimedMail mail) {
        waiting.add(mail);
    }

    Optional<ClaimedMail> next() {
        return Optional.ofNullable(waiting.poll());
    }

    void attempted(ClaimedMail mail, SendOutcome outcome) {
        attempts.add(new Attempt(mail, outcome));
    }

    Optional<Attempt> nextAttempt() {
        return Optional.ofNullable(attempts.poll());
    }

    boolean forget() {
        boolean knewAnything = !waiting.isEmpty() || !attempts.isEmpty();
        waiting.clear();
        attempts.clear();
        return knewAnything;
    }
}
