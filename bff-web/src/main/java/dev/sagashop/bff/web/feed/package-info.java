/**
 * That something has happened to an order, read from Kafka by every instance for itself, so that any instance can serve any
 * order. It is quick and may miss something (while Kafka is away, or before the instance was there); the order service
 * misses nothing, and whoever follows an order reads there what has happened, and from time to time without being nudged.
 */
@NullMarked
package dev.sagashop.bff.web.feed;

import org.jspecify.annotations.NullMarked;
