package dev.sagashop.saga.acceptance;

/**
 * What came of an order.
 *
 * @param reason why it was cancelled; empty unless it was
 * @param payment what the payment service says of the money
 * @param stock what the inventory service says of the goods
 */
record Ending(String status, String reason, String payment, String stock) {}
