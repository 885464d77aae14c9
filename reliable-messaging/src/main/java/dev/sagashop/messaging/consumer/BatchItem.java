package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.MalformedEventException;

/** A record of which it is known what to do with it. */
sealed interface BatchItem {

    IncomingRecord source();

    /** An event that a function of this service reacts to. */
    record Reaction(IncomingRecord source, Envelope<?> envelope, String function) implements BatchItem {}

    /** A record that cannot be read. */
    record Malformed(IncomingRecord source, MalformedEventException reason) implements BatchItem {}
}
