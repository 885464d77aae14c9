package dev.sagashop.messaging.cloudevents;

/** A record that says it is one of our events and cannot be read as one. Trying again does not help. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Enough to know a value by; a message goes into a header, and what is wrong may be as large as a record. */
    private static final int LONGEST_MESSAGE = 500;

    public MalformedEventException(String message) {
        super(bounded(message));
    }

    public MalformedEventException(String message, Throwable cause) {
        super(bounded(message), cause);
    }

    private static String bounded(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " ...";
    }
}
