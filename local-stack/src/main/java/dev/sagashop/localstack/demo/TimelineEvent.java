package dev.sagashop.localstack.demo;

import java.time.Duration;

/**
 * One event of an order.
 *
 * @param type its name, such as PaymentDeclined
 * @param service who published it
 * @param after since the order was placed
 */
record TimelineEvent(String type, String service, Duration after) {}
