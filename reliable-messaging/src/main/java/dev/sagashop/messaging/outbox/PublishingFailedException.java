package dev.sagashop.messaging.outbox;

import org.jspecify.annotations.Nullable;

/** The broker has not acknowledged a batch. The records stay in the outbox. */
class PublishingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
