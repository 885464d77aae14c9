/**
 * What was given up, and how it comes back: each service keeps its dead letters in a table, where people list, replay and
 * discard them. Replaying runs the record through the batch consumer's own transaction.
 */
@NullMarked
package dev.sagashop.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
