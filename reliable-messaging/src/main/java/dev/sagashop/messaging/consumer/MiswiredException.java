package dev.sagashop.messaging.consumer;

import java.util.List;

/** The service is configured with reactions that cannot be right, and does not start. */
public class MiswiredException extends RuntimeException {

    private final List<String> mistakes;

    /** @param mistakes one or more, each a line that names where it is */
    MiswiredException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
