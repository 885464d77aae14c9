package dev.sagashop.chaos.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the payment gateway did, held against each order's outcome. It is written by the gateway's side before the payment
 * service hears of it, so a service that dies in between cannot make it agree with its own books.
 */
final class GatewayLedger {

    private static final Set<String> NOTHING = Set.of();

    /** By order: what was done, such as Captured; each once, since the gateway does a key's work once. */
    private final Map<String, Set<String>> done = new HashMap<>();

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** @param lines such as {@code 6f1c…/CAPTURE Captured} */
    GatewayLedger(List<String> lines) {
        lines.stream()
                .map(line -> line.split("[/ ]"))
                .filter(words -> words.length == 3 && !words[2].equals("StillProcessing"))
                .forEach(words -> enter(words[0], words[0] + "/" + words[1], words[2]));
    }

    private void enter(String orderId, String key, String answer) {
        done.computeIfAbsent(orderId, id -> new HashSet<>()).add(answer);
        String before = answers.putIfAbsent(key, answer);
        if (before != null && !before.equals(answer)) {
            broken.add(key + " was answered with " + before + " and with " + answer);
        }
    }

    Check against(List<KnownOrder> orders) {
        List<String> all = new ArrayList<>(broken);
        for (KnownOrder order : orders) {
            Set<String> operations = done.getOrDefault(order.id(), NOTHING);
            if (!isSettled(order, operations)) {
                all.add(order + ": " + operations);
            }
        }
        return new Check("the gateway took the money of shipped orders once, and of no other", all);
    }

    private static boolean isSettled(KnownOrder order, Set<String> operations) {
        boolean held = operations.contains("Authorized");
        boolean taken = operations.contains("Captured");
        boolean released = operations.contains("Voided");
        boolean returned = operations.contains("Refunded");
        return switch (order.status()) {
            case "SHIPPED" -> held && taken && !released && !returned;
            case "CANCELLED" -> taken == returned && !(taken && released) && held == (released || returned);
            default -> true;
        };
    }
}
