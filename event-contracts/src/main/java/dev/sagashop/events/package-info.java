/**
 * The events of the saga: what has happened to an order, in the past tense.
 *
 * <p>Each service publishes one sealed family to one topic of its own. Wire names are strings that we own
 * ({@link dev.sagashop.events.EventType}), never class names. Needs the JDK alone, so that anyone can depend on it.
 *
 * <p>The JSON form of every event is pinned by a JSON Schema (draft 2020-12) and a golden sample, which are resources
 * beside this package: {@code schemas/<wire name>.json} and {@code samples/<wire name>.json}. A consumer's tests can
 * read the samples too: {@code EventType.class.getResourceAsStream("samples/" + type.wireName() + ".json")}.
 *
 * <p>A reader of these records
 *
 * <ul>
 *   <li>passes over fields that it does not know: they are from a newer producer;
 *   <li>fails on a required field that is missing or null, numbers included, on a fraction where a whole number
 *       belongs, on text where a number belongs, and on a constant that it does not know: half an event is none;
 *   <li>reads a field that was added within the version, and is therefore optional, as empty where it is absent.
 * </ul>
 *
 * <p>For Jackson 3 that is {@code FAIL_ON_UNKNOWN_PROPERTIES} and {@code ACCEPT_FLOAT_AS_INT} off, {@code
 * FAIL_ON_NULL_FOR_PRIMITIVES} and {@code FAIL_ON_NUMBERS_FOR_ENUMS} on, and {@code ALLOW_COERCION_OF_SCALARS} off.
 * Whatever else must hold is checked by the records' constructors.
 */
@NullMarked
package dev.sagashop.events;

import org.jspecify.annotations.NullMarked;
