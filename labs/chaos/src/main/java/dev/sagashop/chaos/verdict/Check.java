package dev.sagashop.chaos.verdict;

import java.util.List;

/**
 * A promise of the shop, held against what there is.
 *
 * @param promise what was promised
 * @param broken where it was not kept; empty if it was
 */
public record Check(String promise, List<String> broken) {

    public boolean isKept() {
        return broken.isEmpty();
    }
}
