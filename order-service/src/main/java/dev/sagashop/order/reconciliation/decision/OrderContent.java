package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.GoodsText;
import dev.sagashop.events.data.Money;

/**
 * What was ordered, as this service knows it.
 *
 * @param customerId who ordered
 * @param paymentMethod the token that is to be charged
 * @param total what the order costs
 * @param costMinor what its lines come to, in minor units of the total's currency
 * @param pieces of all products together
 * @param goods each product and its pieces, as {@link GoodsText} writes them
 */
public record OrderContent(
        String customerId, String paymentMethod, Money total, long costMinor, long pieces, String goods) {}
