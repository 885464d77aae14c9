package dev.sagashop.payment.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The calls under way, of which no customer has more than a share: a customer whose cards are all slow then keeps no other
 * from the gateway. What is beyond the share is held back, in its order, until one of that customer's calls has ended.
 */
final class CustomerShares {

    private final int share;
    private final Map<IdempotencyKey, String> underWay = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final Map<String, SequencedMap<IdempotencyKey, GatewayCall>> heldBack = new HashMap<>();

    /** @param share how many calls of one customer are under way at most */
    CustomerShares(int share) {
        this.share = share;
    }

    boolean isUnderWay(IdempotencyKey key) {
        return underWay.containsKey(key);
    }

    /** @return whether the call is under way now; otherwise it is held back */
    boolean begin(GatewayCall call) {
        String customer = customerOf(call);
        boolean begins = begun.getOrDefault(customer, 0) < share;
        if (begins) {
            underWay.put(call.key(), customer);
            begun.merge(customer, 1, Integer::sum);
        } else {
            heldBack.computeIfAbsent(customer, key -> new LinkedHashMap<>()).put(call.key(), call);
        }
        return begins;
    }

    /** @return whether it was under way */
    boolean end(GatewayCall call) {
        String customer = underWay.remove(call.key());
        if (customer != null) {
            begun.computeIfPresent(customer, (key, calls) -> calls == 1 ? null : calls - 1);
        }
        return customer != null;
    }

    /** Lets go of those for which there is room again, the first of each customer first. */
    List<GatewayCall> release() {
        List<GatewayCall> released = new ArrayList<>();
        heldBack.forEach((customer, calls) -> {
            int room = share - begun.getOrDefault(customer, 0);
            for (; room > 0 && !calls.isEmpty(); room--) {
                released.add(calls.pollFirstEntry().getValue());
            }
        });
        heldBack.values().removeIf(Map::isEmpty);
        return released;
    }

    /** Puts it in the place of the same call. @return whether that is held back */
    boolean replace(GatewayCall call) {
        return heldBackOf(call).replace(call.key(), call) != null;
    }

    /** @return whether it was held back */
    boolean drop(GatewayCall call) {
        return heldBackOf(call).remove(call.key(), call);
    }

    /** Lets go of the last one of the customer who has the most of them. @return whether there was one */
    boolean dropLast() {
        return heldBack.values().stream()
                .max(Comparator.comparingInt(Map::size))
                .map(SequencedMap::pollLastEntry)
                .isPresent();
    }

    Stream<GatewayCall> heldBack() {
        return heldBack.values().stream().flatMap(calls -> calls.values().stream());
    }

    int size() {
        return heldBack.values().stream().mapToInt(Map::size).sum();
    }

    private Map<IdempotencyKey, GatewayCall> heldBackOf(GatewayCall call) {
        return heldBack.getOrDefault(customerOf(call), new LinkedHashMap<>());
    }

    private static String customerOf(GatewayCall call) {
        return call.payment().customerId();
    }
}
