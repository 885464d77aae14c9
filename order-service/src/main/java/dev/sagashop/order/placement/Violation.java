package dev.sagashop.order.placement;

/**
 * Why a field is not acceptable.
 *
 * @param field its path, such as {@code lines[0].sku}
 * @param message what is wrong with it, for people to read
 */
public record Violation(String field, String message) {}
