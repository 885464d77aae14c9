package dev.sagashop.localstack.bench.result;

import java.util.List;

/**
 * What the auditor says about all orders there are, once the load has ended.
 *
 * @param holds whether every invariant does
 * @param summary over how much, in one line
 * @param breaches of each invariant that does not hold, and how many
 */
public record Verdict(boolean holds, String summary, List<String> breaches) {}
