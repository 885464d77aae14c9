package dev.sagashop.chaos.verdict;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.OrderBook;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Invariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of everything.
 *
 * @param outcomes how many orders ended how
 * @param checks each promise of the shop
 * @param mailsAgain how many mails arrived more than once
 */
public record Verdict(Map<String, Integer> outcomes, List<Check> checks, long mailsAgain) {

    /** A payment answered too late is tried for a minute, and a mail a few times. */
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

    private static final String UNDER_WAY =
            "select count(*) from customer_order where status not in ('SHIPPED', 'CANCELLED')";

    private static final String OPEN_LETTERS =
            "select id || ' ' || kind || ': ' || message from dead_letter where status = 'OPEN' order by seq";

    /** Waits until nothing is under way any more, then looks at everything. Nobody may order meanwhile. */
    public static Verdict of(ChaosShop shop, OrderBook told, Postbox postbox) throws InterruptedException {
        Books books = new Books(shop);
        Invariants invariants = new Invariants(shop::connect, shop.url(Part.ORDER_SERVICE));
        try (Topics topics = new Topics(shop)) {
            Patience.holdsWithin(
                    QUIET_WITHIN,
                    () -> books.read(Part.ORDER_SERVICE, UNDER_WAY, row -> row.getLong(1))
                            .getFirst()
                            .equals(0L));
            Patience.holdsWithin(QUIET_WITHIN, topics::areRead);
            List<Breach> breaches = invariants.awaitHolding(QUIET_WITHIN);
            Patience.holdsWithin(QUIET_WITHIN, topics::areRead); // what made them hold was an event too
            List<KnownOrder> orders = books.read(
                    Part.ORDER_SERVICE,
                    KnownOrder.ALL,
                    row -> new KnownOrder(row.getString(1), row.getString(2), row.getString(3)));
            List<Check> checks = new ArrayList<>(new OrderChecks(orders, booked(books), told).all());
            checks.add(new GatewayLedger(shop.gatewayLedger()).against(orders));
            checks.add(postbox.check(orders));
            checks.add(topics.read());
            checks.add(openLetters(books));
            checks.add(new Check(
                    "every invariant holds, over all orders there are",
                    breaches.stream().map(Breach::toString).toList()));
            return new Verdict(outcomes(orders), checks, postbox.arrivedAgain());
        }
    }

    private static Check openLetters(Books books) {
        List<String> letters = Part.coreServices().stream()
                .flatMap(service ->
                        books.read(service, OPEN_LETTERS, row -> service.label() + ": " + row.getString(1)).stream())
                .toList();
        return new Check("there are no dead letters", letters);
    }

    private static Map<String, Integer> booked(Books books) {
        return books
                .read(
                        Part.INVENTORY_SERVICE,
                        "select sku, restocked from stock",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Integer> outcomes(List<KnownOrder> orders) {
        return orders.stream()
                .collect(Collectors.groupingBy(KnownOrder::outcome, TreeMap::new, Collectors.summingInt(order -> 1)));
    }

    /** What was not kept; empty if all is well. */
    public List<Check> broken() {
        return checks.stream().filter(check -> !check.isKept()).toList();
    }
}
