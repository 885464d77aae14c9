package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.SkuQuantity;
import java.util.List;

/**
 * The stock of an order.
 *
 * @param status HELD, REJECTED, RELEASED or COMMITTED
 */
public record Reservation(String status, List<SkuQuantity> lines) {}
