package dev.sagashop.messaging.deadletters;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of dead letters. */
class LetterMetrics {

    private final MeterRegistry registry;

    LetterMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void replayed(String topic) {
        registry.counter("sagashop.dead.letters.replayed", "topic", topic).increment();
    }

    void failedAgain(String topic) {
        registry.counter("sagashop.dead.letters.failed.again", "topic", topic).increment();
    }

    void discarded(String topic) {
        registry.counter("sagashop.dead.letters.discarded", "topic", topic).increment();
    }
}
