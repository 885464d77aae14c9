package dev.sagashop.order.reconciliation;

import java.time.Duration;
import java.util.UUID;

/**
 * The wish for a reconciliation.
 *
 * @param id what it shall be called: the same wish has the same id, however many instances have it
 * @param settleTime how long nothing may have happened to an order that it judges
 */
public record StartReconciliation(UUID id, Duration settleTime) {}
