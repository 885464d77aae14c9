package dev.sagashop.messaging.consumer;

import java.util.List;

/** Keeps what cannot be processed. */
public interface DeadLetters {

    /**
     * Keeps the records and why they were given up, with the surrounding transaction. A record that is given up again, as
     * after a crash, is kept once.
     */
    void keep(List<GivenUp> records);
}
