/**
 * The four services of the saga, simulated: the real pure decisions, around them states, queues and schedules with the
 * semantics of the real ones; and what they talk to, a payment gateway, a mail server and customers.
 */
package dev.sagashop.saga.simulation.services;
