package dev.sagashop.order.decision;

import java.util.UUID;

/**
 * An order that was never placed here. Events about it have no effect.
 *
 * @param orderId what the event calls it
 */
public record UnknownOrder(UUID orderId) implements OrderState {}
