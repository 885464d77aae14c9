package dev.sagashop.crashpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the payment gateway did, in its own words: a line for each answer, such as {@code 6f1c…/CAPTURE Captured}. It
 * outlives the service, so that the service's books can be held against it.
 */
class GatewayLedger {

    private final Path file;

    GatewayLedger(Path file) {
        this.file = file;
    }

    /** One write, so that a line is whole or not there. */
    void add(Object idempotencyKey, Object answer) throws IOException {
        String line = idempotencyKey + " " + answer.getClass().getSimpleName() + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
