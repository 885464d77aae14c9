package dev.sagashop.messaging.consumer;

/** A record that was given up before cannot be processed now either, and waiting does not help. */
public class ReplayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GivenUp givenUp;

    ReplayFailedException(GivenUp givenUp) {
        super(givenUp.reason());
        this.givenUp = givenUp;
    }

    /** The record, and why it fails now. */
    public GivenUp givenUp() {
        return givenUp;
    }
}
