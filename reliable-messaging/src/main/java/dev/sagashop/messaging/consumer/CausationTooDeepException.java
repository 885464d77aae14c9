package dev.sagashop.messaging.consumer;

/** An event has more causes before it than any saga makes, so that it must be one of a loop. */
class CausationTooDeepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CausationTooDeepException(int depth, int limit) {
        super("causation depth " + depth + " exceeds the limit of " + limit
                + " (sagashop.messaging.max-causation-depth): events answer each other in a loop");
    }
}
