package dev.sagashop.messaging.outbox;

/** The broker did not take the records for now: they stay in the outbox and are sent again. */
class PublishingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The thread remains marked as interrupted. */
    static PublishingFailedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PublishingFailedException("interrupted while publishing", e);
    }
}
