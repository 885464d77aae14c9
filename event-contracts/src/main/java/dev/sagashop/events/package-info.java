/**
 * The events of the saga: what has happened to an order, in the past tense.
 *
 * <p>Each service publishes one sealed family to one topic of its own. The JSON form of every event is pinned by a
 * JSON Schema and a golden sample; wire names are strings that we own ({@link dev.sagashop.events.EventType}), never
 * class names. Needs the JDK alone, so that anyone can depend on it.
 */
@NullMarked
package dev.sagashop.events;

import org.jspecify.annotations.NullMarked;
