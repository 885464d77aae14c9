package dev.sagashop.order.reconciliation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A window that was given up.
 *
 * @param number which one
 * @param byPayment whether payment owes an answer
 * @param byInventory whether inventory does
 */
public record Unanswered(int number, boolean byPayment, boolean byInventory) {

    /** Of each service; what is left out is more of the same. */
    private static final int NAMED_AT_MOST = 20;

    /** Who has not answered which windows, such as {@code payment-service has not answered windows 3 to 7, 9}. */
    public static String describe(List<Unanswered> windows) {
        List<String> parts = new ArrayList<>();
        describe(
                parts,
                "payment-service",
                windows.stream().filter(Unanswered::byPayment).toList());
        describe(
                parts,
                "inventory-service",
                windows.stream().filter(Unanswered::byInventory).toList());
        return String.join("; ", parts);
    }

    private static void describe(List<String> parts, String service, List<Unanswered> owed) {
        if (!owed.isEmpty()) {
            parts.add(service + " has not answered windows " + ranges(owed));
        }
    }

    private static String ranges(List<Unanswered> owed) {
        List<int[]> ranges = new ArrayList<>();
        for (Unanswered window : owed) {
            if (!ranges.isEmpty() && ranges.getLast()[1] + 1 == window.number()) {
                ranges.getLast()[1] = window.number();
            } else {
                ranges.add(new int[] {window.number(), window.number()});
            }
        }
        String named = ranges.stream()
                .limit(NAMED_AT_MOST)
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + " to " + range[1])
                .collect(Collectors.joining(", "));
        return ranges.size() > NAMED_AT_MOST ? named + " and more" : named;
    }
}
