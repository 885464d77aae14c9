/**
 * The events of all orders as they are published, read from Kafka by every instance for itself, so that any instance can
 * serve any order. It is quick and may miss something (while Kafka is away, or before the instance was there); the order
 * service's timeline misses nothing, and whoever follows an order compares.
 */
@NullMarked
package dev.sagashop.bff.web.feed;

import org.jspecify.annotations.NullMarked;
