/**
 * The heart of every service: state and events change together, and every event has its effect exactly once.
 *
 * <p>{@link dev.sagashop.messaging.outbox} publishes what a transaction decided, {@link
 * dev.sagashop.messaging.consumer} takes one poll as one transaction, {@link dev.sagashop.messaging.deadletters} keeps
 * what it gives up and brings it back, {@link dev.sagashop.messaging.cloudevents} is the form on the wire.
 */
@NullMarked
package dev.sagashop.messaging;

import org.jspecify.annotations.NullMarked;
