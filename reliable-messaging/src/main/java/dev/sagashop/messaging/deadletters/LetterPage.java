package dev.sagashop.messaging.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the letters, the longest known first.
 *
 * @param items the letters
 * @param next the cursor of the next page; null if this is the last one
 */
public record LetterPage(
        List<LetterSummary> items, @Nullable Long next) {}
