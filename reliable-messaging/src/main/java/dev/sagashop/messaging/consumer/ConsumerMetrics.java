package dev.sagashop.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of the events, so that nothing is ever dropped without a number moving. */
class ConsumerMetrics {

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void processed(String topic, int count) {
        count("sagashop.events.processed", topic, count);
    }

    void duplicates(String topic, int count) {
        count("sagashop.events.duplicates", topic, count);
    }

    void skippedUnknownType(String topic) {
        count("sagashop.events.skipped", topic, 1);
    }

    void deadLettered(String topic, int count) {
        count("sagashop.events.dead.lettered", topic, count);
    }

    private void count(String name, String topic, int count) {
        registry.counter(name, "topic", topic).increment(count);
    }
}
