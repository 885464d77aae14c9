package dev.sagashop.localstack.bench.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was started, and how that went.
 *
 * @param name of the service or the form of the whole shop
 * @param variant what the starts began with
 * @param median of the runs, each figure by itself
 * @param runs in the order in which they were made
 * @param sizes on disk; null for the whole shop
 */
public record Subject(
        String name,
        Variant variant,
        Start median,
        List<Start> runs,
        @Nullable Sizes sizes) {}
