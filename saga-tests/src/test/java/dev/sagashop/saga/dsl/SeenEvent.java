package dev.sagashop.saga.dsl;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that was really on Kafka.
 *
 * @param topic where
 * @param id the CloudEvents id
 * @param type its name as people say it, such as {@code OrderPlaced}
 * @param source who published it, such as {@code order-service}
 * @param orderId what it is about
 * @param causationId what it follows from
 * @param causationDepth how many events lie between the first command and this one
 * @param publishedAt when its service sent it
 * @param data its JSON
 */
public record SeenEvent(
        String topic,
        UUID id,
        String type,
        String source,
        String orderId,
        UUID causationId,
        int causationDepth,
        Instant publishedAt,
        String data) {}
