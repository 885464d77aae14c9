package dev.sagashop.localstack.bench.measure;

import java.util.List;
import java.util.Map;

/**
 * What the shop has done until now.
 *
 * @param processes CPU time of each of them
 * @param messages on each topic
 * @param transactions of each database
 */
public record Reading(List<ProcessTimes> processes, Map<String, Long> messages, Map<String, Long> transactions) {}
