package dev.sagashop.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what left the outbox, and what the broker did not take. */
public class OutboxMetrics {

    private final MeterRegistry registry;
    private final Counter published;

    public OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = registry.counter("sagashop.outbox.published");
    }

    void published(int count) {
        published.increment(count);
    }

    /** A topic, or a key of it, is held up; each relay that finds it so, as after a restart, counts it again. */
    void refused(String topic) {
        registry.counter("sagashop.outbox.refused", "topic", topic).increment();
    }
}
