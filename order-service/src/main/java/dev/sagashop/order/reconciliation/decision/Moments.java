package dev.sagashop.order.reconciliation.decision;

import java.time.Instant;

/**
 * What of time a judgement needs.
 *
 * @param settledBy an order that changed later is under way, and is not judged
 * @param placedBy an order that was placed earlier must have its outcome
 */
public record Moments(Instant settledBy, Instant placedBy) {}
