/**
 * What services stand on, simulated with the semantics of the reliable-messaging module and of Kafka and PostgreSQL
 * beneath it: topics, databases, outboxes and their relays, batch consumers. Everything that can be interrupted is a step
 * of its own; between any two steps a process may crash.
 */
package dev.sagashop.saga.simulation.world;
