package dev.sagashop.chaos.verdict;

import dev.sagashop.chaos.customer.OrderBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders that there are, held against those that customers know of. */
final class OrderChecks {

    private final Map<String, KnownOrder> known;
    private final OrderBook told;
    private final Map<String, Integer> booked;

    /** @param booked how many pieces were delivered as the inventory service has it, by SKU */
    OrderChecks(List<KnownOrder> known, Map<String, Integer> booked, OrderBook told) {
        this.known = known.stream().collect(Collectors.toMap(KnownOrder::id, Function.identity()));
        this.told = told;
        this.booked = booked;
    }

    List<Check> all() {
        return List.of(
                new Check("no accepted order is lost", lost()),
                new Check("every order has an outcome, none is stuck", stuck()),
                new Check("every order was asked for, and asked for once", askedForByNobody()),
                new Check("what a customer was told stays true", toldWrongly()),
                new Check("every delivery was booked once", bookedWrongly()));
    }

    private List<String> lost() {
        return told.orders().stream().filter(id -> !known.containsKey(id)).toList();
    }

    private List<String> stuck() {
        return known.values().stream()
                .filter(order -> !order.hasOutcome())
                .map(KnownOrder::toString)
                .toList();
    }

    private List<String> askedForByNobody() {
        Set<String> accepted = Set.copyOf(told.orders());
        return known.keySet().stream().filter(id -> !accepted.contains(id)).toList();
    }

    private List<String> toldWrongly() {
        List<String> wrong = new ArrayList<>(told.brokenPromises());
        told.endings().forEach((id, ending) -> {
            KnownOrder order = known.get(id);
            if (order != null && !order.status().equals(ending)) {
                wrong.add("order " + id + " was told as " + ending + " and is " + order.status());
            }
        });
        return wrong;
    }

    private List<String> bookedWrongly() {
        Map<String, Integer> delivered = told.deliveries();
        return booked.entrySet().stream()
                .filter(level -> !level.getValue().equals(delivered.getOrDefault(level.getKey(), 0)))
                .map(level -> level + " instead of " + delivered.getOrDefault(level.getKey(), 0))
                .sorted()
                .toList();
    }
}
