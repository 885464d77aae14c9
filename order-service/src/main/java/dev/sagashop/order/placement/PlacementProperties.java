package dev.sagashop.order.placement;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is accepted as a new order.
 *
 * @param maxBody the longest request body, in bytes; a longer one is refused before it is parsed
 * @param paymentMethods the payment methods that the card processor knows
 */
@ConfigurationProperties("sagashop.placement")
public record PlacementProperties(DataSize maxBody, Set<String> paymentMethods) {}
