package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.bench.result.StepResult;

/**
 * One measurement.
 *
 * @param orders in the database as it began
 * @param instances of the service
 * @param measured what it came to; its CPU is without the process that the load shares with the broker
 */
public record GrowthPoint(long orders, int instances, StepResult measured) {}
