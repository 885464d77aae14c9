package dev.sagashop.messaging.outbox;

import java.util.Map;

/**
 * A record that waits to be published.
 *
 * @param topic where to
 * @param key the record's key; records of one key are published in the order in which they were committed
 * @param headers the record's headers, as text
 * @param payload the record's value
 */
public record OutboxRecord(String topic, String key, Map<String, String> headers, byte[] payload) {}
