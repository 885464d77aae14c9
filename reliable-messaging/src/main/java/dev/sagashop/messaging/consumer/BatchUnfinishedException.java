package dev.sagashop.messaging.consumer;

import java.time.Duration;

/** A batch took too long to be finished at one go, and has to come again for its rest. */
class BatchUnfinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchUnfinishedException(Duration budget) {
        super("not done within " + budget + ": the rest is taken after the next poll");
    }
}
