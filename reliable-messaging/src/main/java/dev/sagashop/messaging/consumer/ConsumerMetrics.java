package dev.sagashop.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of the events: each record that was taken is in exactly one of these numbers. */
class ConsumerMetrics {

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void processed(String topic, int count) {
        registry.counter("sagashop.events.processed", "topic", topic).increment(count);
    }

    void duplicates(String topic, int count) {
        registry.counter("sagashop.events.duplicates", "topic", topic).increment(count);
    }

    /** Events of types that this version does not know. */
    void skippedUnknownType(String topic, long count) {
        registry.counter("sagashop.events.skipped", "topic", topic).increment(count);
    }

    /** Events that no function of this service wants to know of. */
    void notOurs(String topic, long count) {
        registry.counter("sagashop.events.not.ours", "topic", topic).increment(count);
    }

    void deadLettered(String topic, GivenUp.Why why) {
        registry.counter("sagashop.events.dead.lettered", "topic", topic, "reason", why.tag())
                .increment();
    }
}
