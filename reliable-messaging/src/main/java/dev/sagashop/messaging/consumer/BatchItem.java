package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.cloudevents.Envelope;

/** A record of which it is known what to do with it. */
sealed interface BatchItem {

    IncomingRecord source();

    /** An event that a function of this service reacts to. */
    record Reaction(IncomingRecord source, Envelope<?> envelope, String function) implements BatchItem {}

    /** A record that is given up without a try: there is no event in it that a function could be asked about. */
    record Refused(GivenUp givenUp) implements BatchItem {

        Refused(IncomingRecord source, GivenUp.Why why, RuntimeException reason) {
            this(new GivenUp(source, why, reason));
        }

        @Override
        public IncomingRecord source() {
            return givenUp.source();
        }
    }

    /** An event of which no function here wants to know; its type may be of the future. */
    record Skipped(IncomingRecord source, boolean typeIsKnown) implements BatchItem {}
}
