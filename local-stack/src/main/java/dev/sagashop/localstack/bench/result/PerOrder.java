package dev.sagashop.localstack.bench.result;

import java.util.Map;

/**
 * What one order cost on average: what was used over the window by the orders that were confirmed within it.
 *
 * @param cpuMillis of all processes together, without the load's own
 * @param messages that were written to topics
 * @param messagesByTopic the same by topic
 * @param transactions that were committed
 * @param transactionsByDatabase the same by database
 */
public record PerOrder(
        double cpuMillis,
        double messages,
        Map<String, Double> messagesByTopic,
        double transactions,
        Map<String, Double> transactionsByDatabase) {}
