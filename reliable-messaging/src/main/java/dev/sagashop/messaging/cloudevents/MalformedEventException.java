package dev.sagashop.messaging.cloudevents;

/** A record that says it is one of our events and cannot be read as one. Trying again does not help. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message) {
        super(message);
    }

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
