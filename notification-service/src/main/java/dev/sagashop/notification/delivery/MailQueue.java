package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.ClaimedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The claimed mails that wait for a worker. Bounded: a mail is claimed only with a place reserved for it, so that it
 * never has to wait for the end of a claim that this instance cannot use.
 */
@Component
class MailQueue {

    private final Semaphore freePlaces;
    private final BlockingQueue<ClaimedMail> waiting;
    private final Duration linger;

    MailQueue(MailProperties properties) {
        this.freePlaces = new Semaphore(properties.queueCapacity());
        this.waiting = new ArrayBlockingQueue<>(properties.queueCapacity());
        this.linger = properties.linger();
    }

    /** Reserves places. @return how many: fewer than wanted, or none, when others were quicker */
    int reserve(int wanted) {
        int places = Math.min(wanted, freePlaces.availablePermits());
        return places > 0 && freePlaces.tryAcquire(places) ? places : 0;
    }

    /** Gives back reserved places that are not needed. */
    void giveBack(int places) {
        freePlaces.release(places);
    }

    /** Puts mails on places reserved for them. */
    void put(List<ClaimedMail> mails) {
        waiting.addAll(mails);
    }

    /**
     * The next mails, as many as there are up to the bound, after a moment's wait for more of them; none if there are none
     * within that time.
     */
    List<ClaimedMail> next(int atMost, Duration patience) throws InterruptedException {
        List<ClaimedMail> mails = new ArrayList<>(atMost);
        ClaimedMail first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            mails.add(first);
            if (waiting.size() + 1 < atMost) {
                Thread.sleep(linger);
            }
            waiting.drainTo(mails, atMost - 1);
            freePlaces.release(mails.size());
        }
        return mails;
    }

    /** Empties the queue. */
    List<ClaimedMail> drain() {
        List<ClaimedMail> mails = new ArrayList<>();
        waiting.drainTo(mails);
        freePlaces.release(mails.size());
        return mails;
    }
}
