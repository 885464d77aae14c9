package dev.sagashop.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;

/** Counts what became of the events: each record that was taken is in exactly one of these numbers. */
class ConsumerMetrics {

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void processed(Iterable<? extends BatchItem> items) {
        count("sagashop.events.processed", items);
    }

    void duplicates(Iterable<? extends BatchItem> items) {
        count("sagashop.events.duplicates", items);
    }

    /** Events of types that this version does not know. */
    void skippedUnknownType(Iterable<? extends BatchItem> items) {
        count("sagashop.events.skipped", items);
    }

    /** Events that no function of this service wants to know of. */
    void notOurs(Iterable<? extends BatchItem> items) {
        count("sagashop.events.not.ours", items);
    }

    void deadLettered(GivenUp givenUp) {
        registry.counter(
                        "sagashop.events.dead.lettered",
                        "topic",
                        givenUp.source().topic(),
                        "reason",
                        givenUp.why().tag())
                .increment();
    }

    private void count(String name, Iterable<? extends BatchItem> items) {
        Map<String, Integer> byTopic = new HashMap<>();
        items.forEach(item -> byTopic.merge(item.source().topic(), 1, Integer::sum));
        byTopic.forEach((topic, count) -> registry.counter(name, "topic", topic).increment(count));
    }
}
