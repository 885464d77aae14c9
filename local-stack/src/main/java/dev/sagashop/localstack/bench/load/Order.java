package dev.sagashop.localstack.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An order that is asked for.
 *
 * @param number counted from 0
 * @param due when it has to leave, as {@link System#nanoTime}
 * @param customer who orders
 * @param key the request's idempotency key
 * @param id that the order will have: the order service derives it from customer and key, so that a repeated request
 *     means the same order. Its events can be told before its answer is there, and no answer has to be read for it.
 */
public record Order(long number, long due, String customer, String key, String id) {

    static Order of(long number, long due, String customer, String key) {
        byte[] name = (customer + '/' + key).getBytes(StandardCharsets.UTF_8);
        return new Order(
                number, due, customer, key, UUID.nameUUIDFromBytes(name).toString());
    }
}
