package dev.sagashop.messaging.consumer;

/** There is still no event in the record that a function could be asked about. */
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
