package dev.sagashop.order.reconciliation;

import dev.sagashop.order.reconciliation.decision.WindowState.Open;
import java.util.UUID;

/**
 * A window that is not joined yet, and the order ids that it is of.
 *
 * @param key which window
 * @param first its first order id
 * @param last its last order id, itself included
 * @param open the answers that it has
 */
record StoredWindow(WindowKey key, UUID first, UUID last, Open open) {}
