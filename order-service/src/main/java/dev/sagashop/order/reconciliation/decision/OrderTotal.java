package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.OrderStatus;

/**
 * What the orders of one status and currency come to.
 *
 * @param status their status
 * @param orders how many there are
 * @param amount the sum of their totals
 */
public record OrderTotal(OrderStatus status, long orders, Money amount) {}
