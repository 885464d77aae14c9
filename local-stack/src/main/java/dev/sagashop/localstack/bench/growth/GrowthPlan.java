package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.Part;
import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param orders that are in the database when it begins, one measurement each, ascending
 * @param instances of the service that share its work, one measurement each, ascending, with all those orders there
 * @param service of which there are several
 * @param rate orders per second while it is measured
 * @param warmUp how long that rate goes on before each measurement
 * @param duration of each measurement, in whole seconds
 */
public record GrowthPlan(
        List<Integer> orders, List<Integer> instances, Part service, int rate, Duration warmUp, Duration duration) {}
