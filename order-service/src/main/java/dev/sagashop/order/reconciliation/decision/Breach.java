package dev.sagashop.order.reconciliation.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold and does not.
 *
 * @param invariant what must hold
 * @param orderId the order that it does not hold of; null where it is not about one order
 * @param detail how it does not, for people to read
 */
public record Breach(Invariant invariant, @Nullable UUID orderId, String detail) {}
